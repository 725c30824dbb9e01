import type { Vendor } from '../queries/vendor-queries.js'

/** What keeps two vendors from becoming one; `vendors.merge.refused.<fault>` says it of the vendor. */
export interface MergeFault {
  readonly vendorId: string
  readonly name: string
  readonly fault: 'merged' | 'state'
}

/** Why these two cannot be merged, whichever stays (VEN-2); the server looks again. */
export function mergeFaults(
  ...vendors: readonly Pick<Vendor, 'vendorId' | 'name' | 'state' | 'mergedInto'>[]
): readonly MergeFault[] {
  return vendors.flatMap(({ vendorId, name, state, mergedInto }): MergeFault[] => {
    if (mergedInto !== null) return [{ vendorId, name, fault: 'merged' }]
    return state === 'BLACKLISTED' || state === 'REJECTED' ? [{ vendorId, name, fault: 'state' }] : []
  })
}

type WithAccounts = Pick<Vendor, 'bankAccounts'>

/** Accounts to which payments go from then on, and to which nothing of the vendor that ends was paid so far (VEN-3). */
export function newAccounts(ends: WithAccounts, stays: WithAccounts): readonly string[] {
  const known = new Set(ends.bankAccounts.map(({ iban }) => iban))
  return stays.bankAccounts.flatMap(({ iban }) => (known.has(iban) ? [] : [iban]))
}

/** The older one of two that are alike in everything else; one that can be ordered from before one that cannot. */
export function suggestedSurvivor(
  one: Pick<Vendor, 'vendorId' | 'state' | 'createdAt'>,
  other: Pick<Vendor, 'vendorId' | 'state' | 'createdAt'>,
): string {
  const isOpen = ({ state }: { readonly state: Vendor['state'] }) => state === 'ACTIVE' || state === 'REQUALIFY'
  if (isOpen(one) !== isOpen(other)) return isOpen(one) ? one.vendorId : other.vendorId
  return Date.parse(one.createdAt) <= Date.parse(other.createdAt) ? one.vendorId : other.vendorId
}
