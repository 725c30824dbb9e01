import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Field, IconButton, Input, Select } from '@nexus/console-ui'
import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type LineDraft, TAX_CATEGORIES, emptyLine, isCurrency } from './capture-draft.js'

/** The lines as the document has them; what they come to is computed and stands beside. */
export function CaptureLines({
  lines,
  nets,
  currency,
  errorAt,
  onChange,
}: {
  readonly lines: readonly LineDraft[]
  readonly nets: readonly (string | undefined)[]
  readonly currency: string
  /** What is wrong at a JSON pointer. */
  readonly errorAt: (pointer: string) => ReactNode
  readonly onChange: (lines: readonly LineDraft[]) => void
}) {
  const t = useT()
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const change = (at: number, part: Partial<LineDraft>): void =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const focusSoon = (selector: string): void => {
    requestAnimationFrame(() => [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus())
  }
  const number = (index: number, name: 'quantity' | 'unitPrice' | 'base' | 'taxPercent'): ReactNode => (
    <Input
      inputMode="decimal"
      autoComplete="off"
      className="text-end tabular-nums"
      maxLength={24}
      value={lines[index]?.[name] ?? ''}
      onChange={(event) => change(index, { [name]: event.target.value })}
    />
  )
  return (
    <div ref={box} className="flex flex-col gap-3">
      {lines.map((line, index) => {
        const at = `/lines/${index}`
        const net = nets[index]
        return (
          <fieldset key={line.key} className="rounded-lg border border-line p-3">
            <legend className="sr-only">{t('invoices.form.line', { number: index + 1 })}</legend>
            <div className="flex items-start gap-2">
              <Field
                className="grow"
                label={<T id="requisitions.lines.description" />}
                isRequired
                error={errorAt(`${at}/description`) ?? errorAt(at)}
              >
                <Input
                  data-line
                  maxLength={500}
                  value={line.description}
                  onChange={(event) => change(index, { description: event.target.value })}
                />
              </Field>
              {lines.length > 1 && (
                <IconButton
                  className="mt-6"
                  label={t('invoices.form.remove_line', { number: index + 1 })}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => {
                    onChange(lines.filter((_each, other) => other !== index))
                    focusSoon('[data-add]')
                  }}
                />
              )}
            </div>
            <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
              <Field label={<T id="requisitions.lines.quantity" />} isRequired error={errorAt(`${at}/quantity`)}>
                {number(index, 'quantity')}
              </Field>
              <Field label={<T id="invoices.form.unit" />} error={errorAt(`${at}/unitCode`)}>
                <Input
                  maxLength={10}
                  value={line.unitCode}
                  onChange={(event) => change(index, { unitCode: event.target.value.toUpperCase() })}
                />
              </Field>
              <Field label={<T id="requisitions.lines.unit_price" />} isRequired error={errorAt(`${at}/unitPrice`)}>
                {number(index, 'unitPrice')}
              </Field>
              <Field label={<T id="invoices.form.per" />} isRequired error={errorAt(`${at}/priceBaseQuantity`)}>
                {number(index, 'base')}
              </Field>
              <Field label={<T id="invoices.form.tax_category" />} error={errorAt(`${at}/taxCategory`)}>
                <Select
                  options={TAX_CATEGORIES.map((value) => ({ value, label: t(`invoices.tax.${value}`) }))}
                  value={TAX_CATEGORIES.find((each) => each === line.taxCategory)}
                  onChange={(taxCategory) => change(index, { taxCategory })}
                />
              </Field>
              <Field label={<T id="invoices.form.tax_percent" />} isRequired error={errorAt(`${at}/taxPercent`)}>
                {number(index, 'taxPercent')}
              </Field>
            </div>
            <p className="mt-2 flex justify-end gap-2 text-sm">
              <span className="text-muted">
                <T id="requisitions.lines.net" />
              </span>
              <output className="font-medium tabular-nums">
                {net === undefined || !isCurrency(currency) ? '–' : format.money({ amount: net, currency })}
              </output>
            </p>
            <p role="alert" className="text-end text-sm text-danger-ink empty:hidden">
              {errorAt(`${at}/net`)}
            </p>
          </fieldset>
        )
      })}
      <Button
        data-add
        className="self-start"
        onClick={() => {
          onChange([...lines, emptyLine()])
          focusSoon('[data-line]')
        }}
      >
        <Plus aria-hidden />
        <T id="invoices.form.add_line" />
      </Button>
    </div>
  )
}
