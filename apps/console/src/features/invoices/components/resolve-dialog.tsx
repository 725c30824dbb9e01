import { T, useT } from '@nexus/console-i18n'
import { Money, toast } from '@nexus/console-ui'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import type { Invoice, InvoiceException } from '../queries/invoice-queries.js'
import { useInvoiceChange } from '../queries/use-invoice-change.js'
import { useExceptionSentence } from './use-exception-sentence.js'
import type { ResolutionHere } from './resolutions.js'

/** Settles one exception, with a reason that is kept. */
export function ResolveDialog({
  invoice,
  exception,
  resolution,
  onClose,
}: {
  readonly invoice: Invoice
  readonly exception: InvoiceException
  readonly resolution: ResolutionHere
  readonly onClose: () => void
}) {
  const t = useT()
  const change = useInvoiceChange(invoice.invoiceId)
  const sentence = useExceptionSentence()
  const { exceptionId, withheld } = exception
  const isWithheld = resolution === 'dispute' || resolution === 'short-pay'
  return (
    <ReasonDialog
      title={t(`invoices.resolve.${resolution}`)}
      description={<T id={`invoices.resolve.${resolution}.text`} />}
      confirm={t(`invoices.resolve.${resolution}`)}
      isBusy={change.isPending}
      error={change.error}
      isLong
      onClose={onClose}
      onConfirm={(reason) =>
        change.mutate(
          { kind: 'resolve', exceptionId, resolution, reason },
          {
            onSuccess: () => {
              toast({ title: t(`invoices.done.${resolution}`), kind: 'success' })
              onClose()
            },
          },
        )
      }
    >
      <p className="rounded-lg bg-subtle p-3 break-words">{sentence(exception)}</p>
      {isWithheld && withheld !== undefined && (
        <p>
          <T id="invoices.resolve.withheld" values={{ amount: <Money key="amount" money={withheld} /> }} />
        </p>
      )}
    </ReasonDialog>
  )
}
