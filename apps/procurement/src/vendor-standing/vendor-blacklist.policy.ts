import { vendorBlacklistRefused } from '@nexus/contracts-procurement'
import type { Vendor } from '../vendors/vendor.entity.js'
import { isProspect, vendorMachine } from '../vendors/vendor.machine.js'

/** @throws DomainError procurement.vendor.blacklist_refused when the last day has passed */
export function assertStillToCome(until: string | null, today: string): void {
  if (until === null || until >= today) return
  throw vendorBlacklistRefused(`${until} has passed: the last day of a blacklisting must be today or later.`, {
    errors: [{ pointer: '/until', code: 'until_passed', detail: 'must be today or later' }],
  })
}

/** The proposal that waits. @throws DomainError procurement.vendor.blacklist_refused */
export function proposalOf(vendor: Vendor): NonNullable<Vendor['blacklistProposal']> {
  if (vendor.blacklistProposal !== null) return vendor.blacklistProposal
  throw vendorBlacklistRefused(`Nobody proposes to blacklist ${vendor.name}.`, { facts: { vendorId: vendor.id } })
}

/** Ends the blacklisting: the vendor is again what it was; any prospect is under review. @throws DomainError procurement.vendor.state */
export function endBlacklisting(vendor: Vendor): void {
  const before = vendor.blacklisted?.stateBefore ?? 'INACTIVE'
  if (isProspect(before)) vendor.state = vendorMachine.next(vendor.state, 'restoreReview')
  else if (before === 'REQUALIFY') vendor.state = vendorMachine.next(vendor.state, 'restoreRequalify')
  else vendor.state = vendorMachine.next(vendor.state, before === 'ACTIVE' ? 'restoreActive' : 'restoreInactive')
  vendor.blacklisted = null
}
