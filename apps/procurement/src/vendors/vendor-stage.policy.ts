import {
  separationOfDuties,
  vendorBlacklisted,
  vendorInactive,
  vendorMerged,
  vendorOnHold,
  type VendorStage,
} from '@nexus/contracts-procurement'
import type { Vendor, VendorHold } from './vendor.entity.js'
import { isOpenForBusiness } from './vendor.machine.js'

/** What decides whether a vendor is open for a stage. */
export type OpenVendor = Pick<Vendor, 'id' | 'name' | 'state'> &
  Partial<Pick<Vendor, 'holdDetails' | 'mergedInto'>> & {
    readonly blacklisted?: { readonly reason: string; readonly until: string | null } | null
  }

const DOING: Readonly<Record<VendorStage, string>> = {
  rfq: 'it is not asked for quotes',
  po: 'no order is made, submitted or issued',
  invoice: 'its invoices are not matched',
  payment: 'nothing is paid to it',
}

/** What is delivered by an inactive vendor is still matched. */
const NEEDS_ACTIVE: Readonly<Record<VendorStage, boolean>> = { rfq: true, po: true, invoice: false, payment: true }

/** What is stopped while a vendor is not active, in the order of the business. */
export const STAGES_OF_ACTIVE = (Object.keys(NEEDS_ACTIVE) as VendorStage[]).filter((stage) => NEEDS_ACTIVE[stage])

/** The stages that are held, each once, in the order of the business. */
export function heldStages(holds: readonly Pick<VendorHold, 'stage'>[] | null): VendorStage[] {
  const held = new Set((holds ?? []).map(({ stage }) => stage))
  return (Object.keys(DOING) as VendorStage[]).filter((stage) => held.has(stage))
}

/**
 * Refuses to go on with a vendor at a stage: `rfq`; `po` at draft, submit and issue; `invoice` at the match; `payment`
 * at the release (VEN-1).
 * @throws DomainError procurement.vendor.blacklisted, .merged, .inactive, .on_hold
 */
export function assertVendorOpenFor(vendor: OpenVendor, stage: VendorStage): void {
  const { id: vendorId, name, state, holdDetails = null, mergedInto = null, blacklisted } = vendor
  if (state === 'BLACKLISTED') {
    const until = blacklisted?.until == null ? '' : ` until ${blacklisted.until}`
    const why = blacklisted == null ? '' : ` (${blacklisted.reason})`
    throw vendorBlacklisted(`${name} is blacklisted${until}${why}: ${DOING[stage]}.`, {
      facts: { vendorId, name, stage, reason: blacklisted?.reason, until: blacklisted?.until },
    })
  }
  if (NEEDS_ACTIVE[stage] && mergedInto !== null)
    throw vendorMerged(`${name} was merged into another vendor: use that one.`, {
      facts: { vendorId, name, mergedInto },
    })
  if (NEEDS_ACTIVE[stage] && !isOpenForBusiness(state))
    throw vendorInactive(`${name} is not active: activate the vendor first, or choose another one.`, {
      facts: { vendorId, name, state },
    })
  const holds = (holdDetails ?? []).filter((hold) => hold.stage === stage)
  if (holds.length === 0) return
  const reasons = holds.map(({ reason }) => reason)
  throw vendorOnHold(`${name} is on hold (${reasons.join('; ')}): ${DOING[stage]} until it is released.`, {
    facts: { vendorId, name, stage, reasons },
  })
}

/**
 * Who proposed the recorded bank accounts of a vendor does not order from it.
 * @throws DomainError procurement.separation_of_duties
 */
export function assertMayOrderFrom(vendor: Pick<Vendor, 'id' | 'name' | 'bankEditors'>, userId: string): void {
  if (vendor.bankEditors?.includes(userId) !== true) return
  throw separationOfDuties(
    `You changed the bank accounts of ${vendor.name}: somebody else has to order from it (X-9).`,
    { facts: { roles: ['vendor bank editor', 'buyer'], documentType: 'vendor', documentId: vendor.id } },
  )
}
