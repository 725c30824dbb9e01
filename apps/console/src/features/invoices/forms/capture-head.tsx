import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Input, Select, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useCan } from '../../../session/use-session.js'
import { VendorCombobox } from '../../vendors/components/vendor-combobox.js'
import { OrderCombobox } from '../components/order-combobox.js'
import { billedOrderQuery } from '../queries/invoice-queries.js'
import { CAPTURE_TYPES, type CaptureDraft, linesOfOrder } from './capture-draft.js'

/** Whose invoice it is, its number and dates, and the order that it bills. */
export function CaptureHead({
  draft,
  errorAt,
  onChange,
}: {
  readonly draft: CaptureDraft
  readonly errorAt: (pointer: string) => ReactNode
  readonly onChange: (part: Partial<CaptureDraft>) => void
}) {
  const t = useT()
  const can = useCan()
  const format = useFormat()
  const { vendorId, orderId, typeCode } = draft
  const { data: found } = useQuery({ ...billedOrderQuery(orderId ?? ''), enabled: orderId !== undefined })
  const text = (value: string, max: number, onText: (text: string) => void) => (
    <Input maxLength={max} autoComplete="off" value={value} onChange={(event) => onText(event.target.value)} />
  )
  const isCredit = typeCode === '381'
  return (
    <Card title={<T id="invoices.form.head" />}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={<T id="invoices.field.vendor" />} isRequired error={errorAt('/vendorId')}>
          <VendorCombobox value={vendorId} onChange={(next) => onChange({ vendorId: next, orderId: undefined })} />
        </Field>
        <Field label={<T id="invoices.field.type" />} error={errorAt('/typeCode')}>
          <Select
            options={CAPTURE_TYPES.map((value) => ({ value, label: t(`invoices.type.${value}`) }))}
            value={typeCode}
            onChange={(next) => onChange({ typeCode: next })}
          />
        </Field>
        <Field label={<T id="invoices.field.number" />} isRequired error={errorAt('/number')}>
          {text(draft.number, 100, (number) => onChange({ number }))}
        </Field>
        <Field label={<T id="invoices.form.currency" />} isRequired error={errorAt('/currency')}>
          <Input
            maxLength={3}
            autoComplete="off"
            value={draft.currency}
            onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
          />
        </Field>
        <Field
          label={<T id="invoices.field.issued" />}
          hint={<T id="invoices.form.date_hint" />}
          isRequired
          error={errorAt('/issueDate')}
        >
          {text(draft.issueDate, 20, (issueDate) => onChange({ issueDate }))}
        </Field>
        <Field
          label={<T id="invoices.field.due_stated" />}
          hint={<T id="invoices.form.due_hint" />}
          error={errorAt('/dueDate')}
        >
          {text(draft.dueDate, 20, (dueDate) => onChange({ dueDate }))}
        </Field>
        {vendorId !== undefined && can('purchase-order:read') && (
          <div className="flex flex-col gap-2">
            <Field
              label={<T id="invoices.field.order" />}
              hint={<T id="invoices.form.order_hint" />}
              error={errorAt('/orderId')}
            >
              <OrderCombobox
                key={vendorId}
                vendorId={vendorId}
                value={orderId}
                onChange={(next) => onChange({ orderId: next })}
              />
            </Field>
            {found !== undefined && orderId !== undefined && (
              <Button
                size="sm"
                className="self-start"
                onClick={() => {
                  onChange({ currency: found.currency, lines: linesOfOrder(found, format.locale) })
                  toast({ title: t('invoices.done.lines_taken', { count: found.lines.length }), kind: 'info' })
                }}
              >
                <T id="invoices.form.take_lines" />
              </Button>
            )}
          </div>
        )}
        <Field label={<T id="invoices.form.iban" />} error={errorAt('/bankAccounts/0/iban')}>
          {text(draft.iban, 42, (iban) => onChange({ iban }))}
        </Field>
        {(isCredit || typeCode === '384') && (
          <Field
            label={<T id="invoices.form.preceding" />}
            error={errorAt('/precedingInvoices') ?? errorAt('/precedingInvoices/0')}
          >
            {text(draft.creditOf, 100, (creditOf) => onChange({ creditOf }))}
          </Field>
        )}
        {isCredit && (
          <Field
            label={<T id="invoices.field.credit_reason" />}
            hint={<T id="invoices.form.credit_reason_hint" />}
            error={errorAt('/creditReason')}
          >
            {text(draft.creditReason, 500, (creditReason) => onChange({ creditReason }))}
          </Field>
        )}
      </div>
    </Card>
  )
}
