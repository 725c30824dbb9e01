import { ProblemError } from '@nexus/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { type CreditExpectation, type PaymentHold, type Resolution, invoiceQuery } from './invoice-queries.js'

/** Matching follows at once; so long one waits to see how it ends. */
const WAIT_SECONDS = 8

export interface Assignment {
  readonly lineId: string
  readonly orderLineId: string
  readonly orderId?: string
}

export type InvoiceChange =
  | { readonly kind: 'match'; readonly orderId?: string | undefined }
  | { readonly kind: 'assign'; readonly lines: readonly Assignment[] }
  | {
      readonly kind: 'resolve'
      readonly exceptionId: string
      readonly resolution: Resolution
      readonly reason: string
    }
  | { readonly kind: 'reject'; readonly etag: string; readonly reason: string }

function send(invoiceId: string, change: InvoiceChange) {
  const path = { invoiceId }
  switch (change.kind) {
    case 'match': {
      const body = change.orderId === undefined ? {} : { orderId: change.orderId }
      return client.call('billing.supplier-invoice.match.v1', { path, body, waitSeconds: WAIT_SECONDS })
    }
    case 'assign': {
      const body = { lines: change.lines }
      return client.call('billing.supplier-invoice.assign-lines.v1', { path, body, waitSeconds: WAIT_SECONDS })
    }
    case 'resolve': {
      const { exceptionId, resolution, reason } = change
      return client.call('billing.supplier-invoice.resolve-exception.v1', {
        path: { invoiceId, exceptionId },
        body: { resolution, reason },
        waitSeconds: WAIT_SECONDS,
      })
    }
    case 'reject': {
      const { etag: ifMatch, reason } = change
      return client.call('billing.supplier-invoice.reject.v1', {
        path,
        ifMatch,
        body: { reason },
        waitSeconds: WAIT_SECONDS,
      })
    }
  }
}

/** Moves an invoice on; what comes back is shown at once. */
export function useInvoiceChange(invoiceId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: InvoiceChange) => send(invoiceId, change),
    onSuccess: ({ data, etag }) => {
      queries.setQueryData(invoiceQuery(invoiceId).queryKey, { invoice: data, etag: etag ?? `"${data.version}"` })
      for (const part of ['list', 'order']) void queries.invalidateQueries({ queryKey: ['invoices', part] })
      for (const part of ['terms', 'expectations'])
        void queries.invalidateQueries({ queryKey: ['invoices', part, invoiceId] })
      void queries.invalidateQueries({ queryKey: ['audit', 'supplier-invoice', invoiceId] })
    },
    onError: (error) => {
      // Somebody else, or a delivery, was quicker.
      if (error instanceof ProblemError && (error.status === 412 || error.status === 409))
        void queries.invalidateQueries({ queryKey: ['invoices', 'one', invoiceId] })
    },
  })
}

type HoldStep =
  | { readonly kind: 'place'; readonly reason: string }
  | { readonly kind: 'release'; readonly hold: PaymentHold; readonly reason: string }

/** Puts an invoice on hold for payments, or releases it. */
export function useHold(invoiceId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: HoldStep) =>
      step.kind === 'place'
        ? client.call('billing.payment-hold.place.v1', { body: { invoiceId, reason: step.reason } })
        : client.call('billing.payment-hold.release.v1', {
            path: { paymentHoldId: step.hold.paymentHoldId },
            // A list has no ETags; If-Match takes the version alone.
            ifMatch: `"${step.hold.version}"`,
            body: { reason: step.reason },
          }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['invoices', 'holds', invoiceId] }),
  })
}

/** Waits for a credit note no longer; what a dispute withheld can be paid again. */
export function useExpectationEnd(invoiceId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ expectation, reason }: { readonly expectation: CreditExpectation; readonly reason: string }) =>
      client.call('billing.credit-expectation.cancel.v1', {
        path: { creditExpectationId: expectation.creditExpectationId },
        ifMatch: `"${expectation.version}"`,
        body: { reason },
      }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['invoices', 'expectations', invoiceId] })
      void queries.invalidateQueries({ queryKey: ['invoices', 'one', invoiceId] })
    },
  })
}
