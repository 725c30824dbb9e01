import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Field, IconButton, Input, cn } from '@nexus/console-ui'
import { Trash2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { isZero } from './quantities.js'
import type { OrderLine } from '../queries/order-queries.js'
import { CANCELLED, type LineField } from './order-values.js'

interface LineFieldsProps {
  readonly line: OrderLine
  readonly currency: string
  readonly quantity: string
  readonly quantityBefore: string
  readonly quantityError: string | undefined
  readonly unitPrice: string
  readonly unitPriceBefore: string
  readonly unitPriceError: string | undefined
  readonly promisedOn: string
  readonly promisedOnBefore: string
  readonly promisedOnError: string | undefined
  readonly description: string
  readonly descriptionBefore: string
  readonly descriptionError: string | undefined
  readonly cancel: string
  readonly onChange: (field: LineField, text: string) => void
}

const CHANGED = 'border-accent bg-accent-soft'

/** One line to type into; what differs from the order is marked, and what it was is said below. */
export const LineFields = memo(function LineFields(props: LineFieldsProps) {
  const { line, currency, onChange } = props
  const t = useT()
  const format = useFormat()
  const unit = format.quantity('1', line.unitCode).replace(/^\S+\s/u, '')
  const { received, billed } = line.quantities
  if (props.cancel === CANCELLED) {
    return (
      <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <p className="min-w-0 grow basis-48">
          <del className="text-muted">
            {line.lineNumber}. {line.description}
          </del>
          <span className="block text-sm text-muted">
            <T id={isZero(received) && isZero(billed) ? 'orders.form.line_out' : 'orders.form.line_lowered'} />
          </span>
        </p>
        <Button size="sm" onClick={() => onChange('cancel', '')}>
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.form.line_back" />
        </Button>
      </li>
    )
  }
  const before = (text: string, was: string): string | undefined =>
    text === was ? undefined : t('orders.form.was', { value: was === '' ? '–' : was })
  const field = (name: LineField, text: string, was: string) => ({
    name: `lines/${line.lineId}/${name}`,
    value: text,
    autoComplete: 'off',
    className: cn(text !== was && CHANGED),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(name, event.target.value),
  })
  return (
    <li className="grid grid-cols-2 items-start gap-x-3 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,1fr)_8rem_9rem_9rem_2rem]">
      <Field
        label={t('orders.form.line', { line: line.lineNumber })}
        className="col-span-2 md:col-span-1"
        error={props.descriptionError}
        hint={before(props.description, props.descriptionBefore)}
      >
        <Input {...field('description', props.description, props.descriptionBefore)} maxLength={500} />
      </Field>
      <Field
        label={t('orders.form.quantity_in', { unit })}
        error={props.quantityError}
        hint={before(props.quantity, props.quantityBefore)}
      >
        <Input {...field('quantity', props.quantity, props.quantityBefore)} inputMode="decimal" />
      </Field>
      <Field
        label={t('orders.form.price_in', { currency })}
        error={props.unitPriceError}
        hint={before(props.unitPrice, props.unitPriceBefore)}
      >
        <Input {...field('unitPrice', props.unitPrice, props.unitPriceBefore)} inputMode="decimal" />
      </Field>
      <Field
        label={t('orders.field.promised')}
        error={props.promisedOnError}
        hint={before(props.promisedOn, props.promisedOnBefore)}
      >
        <Input {...field('promisedOn', props.promisedOn, props.promisedOnBefore)} />
      </Field>
      <IconButton
        className="justify-self-end md:mt-6"
        label={t('orders.form.take_out', { line: line.lineNumber })}
        icon={<Trash2 aria-hidden />}
        onClick={() => onChange('cancel', CANCELLED)}
      />
    </li>
  )
})
