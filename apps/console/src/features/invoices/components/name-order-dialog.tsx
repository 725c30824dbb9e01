import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog, Field, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { Invoice } from '../queries/invoice-queries.js'
import { useInvoiceChange } from '../queries/use-invoice-change.js'
import { OrderCombobox } from './order-combobox.js'

/** Names the order that an invoice bills, and matches it again. */
export function NameOrderDialog({ invoice, onClose }: { readonly invoice: Invoice; readonly onClose: () => void }) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const change = useInvoiceChange(invoice.invoiceId)
  const [orderId, setOrderId] = useState<string>()
  const submit = (): void => {
    if (orderId === undefined) return
    change.mutate(
      { kind: 'match', orderId },
      {
        onSuccess: () => {
          toast({ title: t('invoices.done.matched_again'), kind: 'success' })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="invoices.order.title" />}
      description={<T id="invoices.order.text" values={{ vendor: invoice.vendorName }} />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button variant="primary" isBusy={change.isPending} disabled={orderId === undefined} onClick={submit}>
            <T id="invoices.match.again" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <ProblemBanner error={change.error} isShownAtField={(pointer) => pointer === '/orderId'} />
        <Field label={<T id="invoices.field.order" />} isRequired error={fieldErrorsOf(change.error)('/orderId')}>
          <OrderCombobox vendorId={invoice.vendorId} value={orderId} onChange={setOrderId} />
        </Field>
      </div>
    </Dialog>
  )
}
