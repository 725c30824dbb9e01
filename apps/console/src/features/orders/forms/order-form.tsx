import { T, useT } from '@nexus/console-i18n'
import { Card, Field, Input, Textarea } from '@nexus/console-ui'
import { useCallback } from 'react'
import { useCan } from '../../../session/use-session.js'
import { VendorSelect } from '../components/vendor-select.js'
import type { OrderLine, PurchaseOrder } from '../queries/order-queries.js'
import { LineFields } from './line-fields.js'
import { type HeadField, type OrderField, type OrderValues, lineField } from './order-values.js'

/** The fields of an order: its lines, and what it says beside them. Used for drafts and for change orders. */
export function OrderForm({
  order,
  values,
  base,
  errorOf,
  onChange,
  isVendorFixed = false,
}: {
  readonly order: PurchaseOrder
  readonly values: OrderValues
  /** As the order says it now: what differs is marked. */
  readonly base: OrderValues
  readonly errorOf: (field: OrderField) => string | undefined
  readonly onChange: (field: OrderField, text: string) => void
  /** Something is delivered, so the vendor stays. */
  readonly isVendorFixed?: boolean
}) {
  const t = useT()
  const can = useCan()
  const text = (field: HeadField) => ({
    name: field,
    value: values[field] ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(field, event.target.value),
  })
  return (
    <div className="flex flex-col gap-4">
      <Card isFlush title={<T id="requisitions.lines.title" />}>
        <ol className="divide-y divide-line">
          {order.lines.map((line) => (
            <FormLine
              key={line.lineId}
              line={line}
              currency={order.currency}
              values={values}
              base={base}
              errorOf={errorOf}
              onChange={onChange}
            />
          ))}
        </ol>
      </Card>
      <Card title={<T id="requisitions.one.details" />}>
        <div className="grid gap-4 sm:grid-cols-2">
          {can('vendor:read') && (
            <Field
              label={t('orders.field.vendor')}
              error={errorOf('vendorId')}
              hint={isVendorFixed ? t('orders.form.vendor_fixed') : undefined}
            >
              <VendorSelect
                isActiveOnly
                value={values['vendorId']}
                {...(values['vendorId'] === order.vendorId ? { valueLabel: order.vendorName } : {})}
                onChange={(vendorId) => vendorId !== undefined && !isVendorFixed && onChange('vendorId', vendorId)}
              />
            </Field>
          )}
          <Field label={t('orders.field.payment_terms')} error={errorOf('paymentTermsDays')}>
            <Input {...text('paymentTermsDays')} inputMode="numeric" autoComplete="off" />
          </Field>
          <Field label={t('orders.field.delivery_place')} error={errorOf('deliveryPlace')}>
            <Input {...text('deliveryPlace')} maxLength={500} />
          </Field>
          <Field label={t('orders.field.contact')} error={errorOf('contact')}>
            <Input {...text('contact')} maxLength={200} />
          </Field>
          <Field label={t('orders.field.tags')} hint={t('orders.form.tags_hint')} error={errorOf('tags')}>
            <Input {...text('tags')} autoComplete="off" />
          </Field>
          <Field label={t('orders.field.notes')} error={errorOf('notes')} className="sm:col-span-2">
            <Textarea {...text('notes')} maxLength={2000} />
          </Field>
        </div>
      </Card>
    </div>
  )
}

/** Hands its own texts to a line, so that typing in one does not draw all the others anew. */
function FormLine({
  line,
  currency,
  values,
  base,
  errorOf,
  onChange,
}: {
  readonly line: OrderLine
  readonly currency: string
  readonly values: OrderValues
  readonly base: OrderValues
  readonly errorOf: (field: OrderField) => string | undefined
  readonly onChange: (field: OrderField, text: string) => void
}) {
  const { lineId } = line
  const change = useCallback(
    (field: 'quantity' | 'unitPrice' | 'promisedOn' | 'description' | 'cancel', text: string) =>
      onChange(lineField(lineId, field), text),
    [lineId, onChange],
  )
  const of = (field: 'quantity' | 'unitPrice' | 'promisedOn' | 'description' | 'cancel') => ({
    text: values[lineField(lineId, field)] ?? '',
    before: base[lineField(lineId, field)] ?? '',
    error: errorOf(lineField(lineId, field)),
  })
  const [quantity, unitPrice, promisedOn] = [of('quantity'), of('unitPrice'), of('promisedOn')]
  const [description, cancel] = [of('description'), of('cancel')]
  return (
    <LineFields
      line={line}
      currency={currency}
      quantity={quantity.text}
      quantityBefore={quantity.before}
      quantityError={quantity.error}
      unitPrice={unitPrice.text}
      unitPriceBefore={unitPrice.before}
      unitPriceError={unitPrice.error}
      promisedOn={promisedOn.text}
      promisedOnBefore={promisedOn.before}
      promisedOnError={promisedOn.error}
      description={description.text}
      descriptionBefore={description.before}
      descriptionError={description.error}
      cancel={cancel.text}
      onChange={change}
    />
  )
}
