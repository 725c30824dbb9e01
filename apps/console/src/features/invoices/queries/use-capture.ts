import type { BodyOf } from '@nexus/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { invoiceQuery } from './invoice-queries.js'

export type Capture = BodyOf<'billing.supplier-invoice.capture.v1'>

const WAIT_SECONDS = 8

/** Captures an invoice as it was sent: the bytes of a UBL document. */
export function useUblCapture() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ xml, key }: { readonly xml: ArrayBuffer; readonly key: string }) =>
      client.call('billing.supplier-invoice.capture-ubl.v1', {
        query: {},
        body: xml,
        contentType: 'application/xml',
        idempotencyKey: key,
        waitSeconds: WAIT_SECONDS,
      }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['invoices', 'list'] }),
  })
}

/** Captures an invoice by its fields. */
export function useCapture() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { readonly body: Capture; readonly key: string }) =>
      client.call('billing.supplier-invoice.capture.v1', { body, idempotencyKey: key, waitSeconds: WAIT_SECONDS }),
    onSuccess: ({ data, etag }) => {
      queries.setQueryData(invoiceQuery(data.invoiceId).queryKey, {
        invoice: data,
        etag: etag ?? `"${data.version}"`,
      })
      void queries.invalidateQueries({ queryKey: ['invoices', 'list'] })
    },
  })
}
