import type { BodyOf, Schemas } from '@nexus/client'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type BankChange = Schemas['VendorBankChangePage']['items'][number]
export type OutOfBand = NonNullable<Schemas['ConfirmVendorBankChange']['outOfBand']>
export type BankProposal = BodyOf<'procurement.vendor-bank-change.propose.v1'>

export const bankChangesQuery = (vendorId: string) =>
  infiniteQueryOptions({
    queryKey: ['vendors', 'bank-changes', vendorId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { vendorId, limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('procurement.vendor-bank-change.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

type Step =
  | { readonly kind: 'propose'; readonly body: BankProposal }
  | { readonly kind: 'confirm'; readonly change: BankChange; readonly outOfBand?: OutOfBand | undefined }
  | { readonly kind: 'refuse'; readonly change: BankChange; readonly reason: string }

// A list has no ETags; If-Match takes the version alone.
const at = ({ bankChangeId, version }: BankChange) => ({ path: { bankChangeId }, ifMatch: `"${version}"` })

function send(vendorId: string, step: Step) {
  switch (step.kind) {
    case 'propose':
      return client.call('procurement.vendor-bank-change.propose.v1', { path: { vendorId }, body: step.body })
    case 'confirm': {
      const body = step.outOfBand === undefined ? {} : { outOfBand: step.outOfBand }
      return client.call('procurement.vendor-bank-change.confirm.v1', { ...at(step.change), body })
    }
    case 'refuse': {
      const body = { reason: step.reason }
      return client.call('procurement.vendor-bank-change.refuse.v1', { ...at(step.change), body })
    }
  }
}

/** Proposes, confirms or refuses other bank accounts; what others did meanwhile is read again either way. */
export function useBankChange(vendorId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) => send(vendorId, step),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['vendors', 'bank-changes', vendorId] })
      void queries.invalidateQueries({ queryKey: ['vendors', 'one', vendorId] })
      void queries.invalidateQueries({ queryKey: ['audit', 'vendor', vendorId] })
    },
  })
}
