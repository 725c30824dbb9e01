import { type Answer, ProblemError, type Schemas } from '@nexus/client'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { useAttemptKey } from '../../orders/queries/use-attempt-key.js'
import { type Payment, paymentQuery } from './payment-queries.js'

export interface PaymentTarget {
  readonly paymentRequestId: string
  readonly ifMatch: string
}
export type PaymentRun = (target: PaymentTarget) => Promise<Answer<Payment>>

/** What can be done with a payment request as it stands. */
export const paymentActions = {
  submit: ({ paymentRequestId, ifMatch }: PaymentTarget) =>
    client.call('billing.payment-request.submit.v1', { path: { paymentRequestId }, ifMatch, waitSeconds: 5 }),
  schedule:
    (executionDate: string): PaymentRun =>
    ({ paymentRequestId, ifMatch }) =>
      client.call('billing.payment-request.schedule.v1', {
        path: { paymentRequestId },
        ifMatch,
        body: { executionDate },
      }),
  hold:
    (reason: string): PaymentRun =>
    ({ paymentRequestId, ifMatch }) =>
      client.call('billing.payment-request.hold.v1', { path: { paymentRequestId }, ifMatch, body: { reason } }),
  release:
    (reason: string): PaymentRun =>
    ({ paymentRequestId, ifMatch }) =>
      client.call('billing.payment-request.release-hold.v1', { path: { paymentRequestId }, ifMatch, body: { reason } }),
  cancel:
    (reason: string): PaymentRun =>
    ({ paymentRequestId, ifMatch }) =>
      client.call('billing.payment-request.cancel.v1', { path: { paymentRequestId }, ifMatch, body: { reason } }),
  void:
    (reason: string): PaymentRun =>
    ({ paymentRequestId, ifMatch }) =>
      client.call('billing.payment-request.void.v1', { path: { paymentRequestId }, ifMatch, body: { reason } }),
  export: ({ paymentRequestId }: PaymentTarget) =>
    client.call('billing.payment-request.export.v1', { path: { paymentRequestId } }),
  send: ({ paymentRequestId, ifMatch }: PaymentTarget) =>
    client.call('billing.payment-request.send.v1', { path: { paymentRequestId }, ifMatch }),
} as const

/** Shows what came back at once, and reads again what follows from it: lists, invoices, figures. */
export function keepPayment(queries: QueryClient, { data, etag }: Answer<Payment>): void {
  queries.setQueryData(paymentQuery(data.paymentRequestId).queryKey, { payment: data, etag })
  for (const part of ['list', 'payables', 'at-bank']) void queries.invalidateQueries({ queryKey: ['payments', part] })
  for (const feature of ['figures', 'invoices']) void queries.invalidateQueries({ queryKey: [feature] })
}

/** Does something with a payment as it was read. After a 409 or 412 it is read again, so that the next try says what it saw. */
export function usePaymentAction(paymentRequestId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (run: PaymentRun) => run({ paymentRequestId, ifMatch: etag ?? '' }),
    onSuccess: (answer) => keepPayment(queries, answer),
    onError: (error) => {
      if (error instanceof ProblemError && (error.status === 409 || error.status === 412)) {
        void queries.invalidateQueries({ queryKey: paymentQuery(paymentRequestId).queryKey })
      }
    },
  })
}

/** Prepares a payment; the same wish twice, because nobody answered, makes one payment. */
export function usePreparePayment() {
  const queries = useQueryClient()
  const { keyOf, answered } = useAttemptKey()
  return useMutation({
    mutationFn: (body: Schemas['CreatePaymentRequest']) =>
      client.call('billing.payment-request.create.v1', { body, idempotencyKey: keyOf(body) }),
    onSuccess: (answer) => keepPayment(queries, answer),
    onSettled: (_answer, error) => answered(error),
  })
}

/** A way to the payment file that holds for five minutes; the browser stores what is there. */
export function useDownloadPaymentFile(paymentRequestId: string) {
  return useMutation({
    mutationFn: async () => {
      const { data } = await client.call('billing.payment-request.get-file.v1', { path: { paymentRequestId } })
      const link = document.createElement('a')
      link.href = data.path
      link.download = ''
      document.body.append(link)
      link.click()
      link.remove()
    },
  })
}
