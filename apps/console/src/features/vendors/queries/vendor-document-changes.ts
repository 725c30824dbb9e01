import type { Schemas } from '@nexus/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { VendorDocument } from './vendor-queries.js'

export type FiledDocument = Schemas['FileVendorDocument']

type Step =
  | { readonly kind: 'file'; readonly body: FiledDocument; readonly key: string }
  | { readonly kind: 'withdraw'; readonly document: VendorDocument; readonly reason: string }

const send = (vendorId: string, step: Step) =>
  step.kind === 'file'
    ? client.call('procurement.vendor-document.file.v1', {
        path: { vendorId },
        body: step.body,
        idempotencyKey: step.key,
      })
    : client.call('procurement.vendor-document.withdraw.v1', {
        path: { documentId: step.document.documentId },
        // A list has no ETags; If-Match takes the version alone.
        ifMatch: `"${step.document.version}"`,
        body: { reason: step.reason },
      })

/** Files a document or takes one back; both may end a hold of the vendor, and a scan is kept from then on. */
export function useVendorDocumentChange(vendorId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) => send(vendorId, step),
    onSettled: () => {
      for (const key of [
        ['vendors', 'documents', vendorId],
        ['vendors', 'one', vendorId],
        ['audit', 'vendor', vendorId],
        ['attachments', 'vendor', vendorId],
      ]) {
        void queries.invalidateQueries({ queryKey: key })
      }
    },
  })
}
