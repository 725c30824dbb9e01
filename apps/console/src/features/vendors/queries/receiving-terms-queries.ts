import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type VendorReceivingTerms = Schemas['VendorReceivingTerms']

export const readReceivingTerms = async (vendorId: string, signal?: AbortSignal): Promise<VendorReceivingTerms> =>
  (
    await client.call('procurement.vendor-receiving-terms.get.v1', {
      path: { vendorId },
      ...(signal === undefined ? {} : { signal }),
    })
  ).data

/** What is agreed with a vendor about deliveries of too much or too little. */
export const receivingTermsQuery = (vendorId: string) =>
  queryOptions({
    queryKey: ['vendors', 'receiving-terms', vendorId],
    queryFn: ({ signal }) => readReceivingTerms(vendorId, signal),
  })

export const setReceivingTerms = async (
  vendorId: string,
  body: Schemas['SetVendorReceivingTerms'],
  ifMatch: string,
): Promise<VendorReceivingTerms> =>
  (await client.call('procurement.vendor-receiving-terms.set.v1', { path: { vendorId }, body, ifMatch })).data
