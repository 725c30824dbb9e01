import { T, useT } from '@nexus/console-i18n'
import { Button, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import type { Invoice } from '../queries/invoice-queries.js'
import { useInvoiceChange } from '../queries/use-invoice-change.js'

/** Rejects an invoice: its quantities can be billed again, and so can its number. */
export function RejectInvoice({ invoice, etag }: { readonly invoice: Invoice; readonly etag: string }) {
  const t = useT()
  const can = useCan()
  const change = useInvoiceChange(invoice.invoiceId)
  const [isAsked, setAsked] = useState(false)
  if (invoice.state === 'REJECTED' || !can('supplier-invoice:reject')) return null
  const close = (): void => {
    change.reset()
    setAsked(false)
  }
  return (
    <>
      <Button className="text-danger-ink" onClick={() => setAsked(true)}>
        <T id="invoices.reject" />
      </Button>
      {isAsked && (
        <ReasonDialog
          title={<T id="invoices.reject.title" values={{ number: invoice.number }} />}
          description={<T id="invoices.reject.text" />}
          confirm={<T id="invoices.reject" />}
          isDangerous
          isBusy={change.isPending}
          error={change.error}
          isLong
          onClose={close}
          onConfirm={(reason) =>
            change.mutate(
              { kind: 'reject', etag, reason },
              {
                onSuccess: () => {
                  toast({ title: t('invoices.done.rejected', { number: invoice.number }), kind: 'success' })
                  close()
                },
              },
            )
          }
        />
      )}
    </>
  )
}
