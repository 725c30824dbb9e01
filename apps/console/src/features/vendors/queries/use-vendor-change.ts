import { type BodyOf, ProblemError, type Schemas } from '@nexus/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { type VendorStage, vendorQuery } from './vendor-queries.js'

/** What can be done with a vendor, beside changing its data. */
export type VendorChange =
  | { readonly kind: 'review' | 'confirm-blacklist' }
  /** Answers that knock the vendor out are waived with a reason each. */
  | { readonly kind: 'activate'; readonly waivers?: NonNullable<Schemas['ActivateVendor']['waivers']> }
  | {
      readonly kind: 'reject' | 'deactivate' | 'reactivate' | 'dismiss-blacklist' | 'lift-blacklist'
      readonly reason: string
    }
  | { readonly kind: 'hold' | 'release'; readonly stages: readonly VendorStage[]; readonly reason: string }
  | { readonly kind: 'propose-blacklist'; readonly reason: string; readonly until: string | null }
  | { readonly kind: 'update'; readonly body: NonNullable<BodyOf<'procurement.vendor.update.v1'>> }

function send(vendorId: string, ifMatch: string, change: VendorChange) {
  const at = { path: { vendorId }, ifMatch }
  switch (change.kind) {
    case 'review':
      return client.call('procurement.vendor.review.v1', at)
    case 'activate':
      return client.call('procurement.vendor.activate.v1', {
        ...at,
        body: change.waivers === undefined ? {} : { waivers: change.waivers },
      })
    case 'confirm-blacklist':
      return client.call('procurement.vendor.confirm-blacklist.v1', at)
    case 'reject':
      return client.call('procurement.vendor.reject.v1', { ...at, body: { reason: change.reason } })
    case 'deactivate':
      return client.call('procurement.vendor.deactivate.v1', { ...at, body: { reason: change.reason } })
    case 'reactivate':
      return client.call('procurement.vendor.reactivate.v1', { ...at, body: { reason: change.reason } })
    case 'dismiss-blacklist':
      return client.call('procurement.vendor.dismiss-blacklist.v1', { ...at, body: { reason: change.reason } })
    case 'lift-blacklist':
      return client.call('procurement.vendor.lift-blacklist.v1', { ...at, body: { reason: change.reason } })
    case 'hold': {
      const { stages, reason } = change
      return client.call('procurement.vendor.hold.v1', { ...at, body: { stages, reason } })
    }
    case 'release': {
      const { stages, reason } = change
      return client.call('procurement.vendor.release.v1', { ...at, body: { stages, reason } })
    }
    case 'propose-blacklist': {
      const { until, reason } = change
      return client.call('procurement.vendor.propose-blacklist.v1', { ...at, body: { until, reason } })
    }
    case 'update':
      return client.call('procurement.vendor.update.v1', { ...at, body: change.body })
  }
}

/** Changes a vendor as it was read; what comes back is shown at once. */
export function useVendorChange(vendorId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ etag, change }: { readonly etag: string; readonly change: VendorChange }) =>
      send(vendorId, etag, change),
    onSuccess: ({ data, etag }) => {
      queries.setQueryData(vendorQuery(vendorId).queryKey, { vendor: data, etag: etag ?? `"${data.version}"` })
      void queries.invalidateQueries({ queryKey: ['vendors', 'list'] })
      void queries.invalidateQueries({ queryKey: ['audit', 'vendor', vendorId] })
    },
    onError: (error) => {
      // Somebody else was quicker: what they did has to be seen before anything is decided.
      if (error instanceof ProblemError && (error.status === 412 || error.status === 409))
        void queries.invalidateQueries({ queryKey: ['vendors', 'one', vendorId] })
    },
  })
}

/** Adds a vendor. */
export function useVendorCreation() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { readonly body: BodyOf<'procurement.vendor.create.v1'>; readonly key: string }) =>
      client.call('procurement.vendor.create.v1', { body, idempotencyKey: key }),
    onSuccess: ({ data, etag }) => {
      queries.setQueryData(vendorQuery(data.vendorId).queryKey, { vendor: data, etag: etag ?? `"${data.version}"` })
      void queries.invalidateQueries({ queryKey: ['vendors', 'list'] })
      void queries.invalidateQueries({ queryKey: ['vendors', 'choices'] })
    },
  })
}
