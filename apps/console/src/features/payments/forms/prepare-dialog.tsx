import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog, ErrorState, LoadingRows, Money, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { usePreparePayment } from '../queries/payment-actions.js'
import type { PayableInvoice } from '../queries/payable-queries.js'
import { legalEntitiesQuery } from '../queries/payment-queries.js'
import { PrepareForm } from './prepare-form.js'

/** Who pays the chosen invoices, and how. Mount it when it is wanted. */
export function PrepareDialog({
  invoices,
  vendorName,
  total,
  onClose,
}: {
  readonly invoices: readonly PayableInvoice[]
  readonly vendorName: string
  readonly total: { readonly amount: string; readonly currency: string }
  readonly onClose: () => void
}) {
  const t = useT()
  const form = useId()
  const navigate = useNavigate()
  const entities = useQuery(legalEntitiesQuery)
  const prepare = usePreparePayment()
  const isBusy = prepare.isPending
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) onClose()
      }}
      title={<T id="payments.prepare.title" values={{ vendor: vendorName }} />}
      description={<T id="payments.prepare.open" values={{ count: invoices.length, total: <Money money={total} /> }} />}
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            <T id="ui.cancel" />
          </Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            isBusy={isBusy}
            disabled={entities.data === undefined || entities.data.length === 0}
          >
            <T id="payments.prepare.confirm" />
          </Button>
        </>
      }
    >
      {entities.data !== undefined && entities.data.length > 0 ? (
        <PrepareForm
          id={form}
          invoices={invoices}
          entities={entities.data}
          currency={total.currency}
          isBusy={isBusy}
          error={prepare.error}
          onSubmit={(wish) =>
            prepare.mutate(wish, {
              onSuccess: ({ data: { paymentRequestId } }) => {
                toast({ kind: 'success', title: t('payments.done.prepare') })
                void navigate({ to: '/payment-requests/$paymentRequestId', params: { paymentRequestId } })
              },
            })
          }
        />
      ) : entities.data !== undefined ? (
        <p className="text-muted">
          <T id="payments.prepare.no_entity" />
        </p>
      ) : entities.isError ? (
        <ErrorState error={entities.error} onRetry={() => void entities.refetch()} className="py-6" />
      ) : (
        <LoadingRows rows={3} />
      )}
    </Dialog>
  )
}
