import { VENDOR_STATES, vendorStateRefused } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'
import type { Vendor } from './vendor.entity.js'

const BEFORE_ACTIVATION = ['PROSPECT', 'INVITED', 'REGISTERING', 'UNDER_REVIEW'] as const

/** States and commands of a vendor (VEN-1). The last four end a blacklisting: the vendor is again what it was. */
export const vendorMachine = defineMachine({
  name: 'vendor',
  states: VENDOR_STATES,
  initial: 'PROSPECT',
  final: ['REJECTED'],
  refused: vendorStateRefused,
  transitions: {
    // From its review: one that was taken out of its registration by a blacklisting.
    invite: { from: ['PROSPECT', 'UNDER_REVIEW'], to: 'INVITED' },
    withdrawInvitation: { from: ['INVITED', 'REGISTERING'], to: 'PROSPECT' },
    register: { from: ['INVITED'], to: 'REGISTERING' },
    submit: { from: ['REGISTERING'], to: 'UNDER_REVIEW' },
    return: { from: ['UNDER_REVIEW'], to: 'REGISTERING' },
    review: { from: ['PROSPECT'], to: 'UNDER_REVIEW' },
    activate: { from: ['PROSPECT', 'UNDER_REVIEW', 'REQUALIFY'], to: 'ACTIVE' },
    reject: { from: BEFORE_ACTIVATION, to: 'REJECTED' },
    // A requalification is begun anew after a failure that only held the vendor, and after a blacklisting.
    requalify: { from: ['ACTIVE', 'REQUALIFY'], to: 'REQUALIFY' },
    deactivate: { from: ['ACTIVE', 'REQUALIFY'], to: 'INACTIVE' },
    reactivate: { from: ['INACTIVE'], to: 'ACTIVE' },
    // Nobody gets round a requalification by switching the vendor off and on.
    reactivateToRequalify: { from: ['INACTIVE'], to: 'REQUALIFY' },
    merge: { from: [...BEFORE_ACTIVATION, 'ACTIVE', 'REQUALIFY', 'INACTIVE'], to: 'INACTIVE' },
    blacklist: { from: [...BEFORE_ACTIVATION, 'ACTIVE', 'REQUALIFY', 'INACTIVE'], to: 'BLACKLISTED' },
    restoreActive: { from: ['BLACKLISTED'], to: 'ACTIVE' },
    restoreInactive: { from: ['BLACKLISTED'], to: 'INACTIVE' },
    restoreReview: { from: ['BLACKLISTED'], to: 'UNDER_REVIEW' },
    restoreRequalify: { from: ['BLACKLISTED'], to: 'REQUALIFY' },
  },
})

/** Prospects are prepared by anybody and activated by somebody else; their data change freely until then. */
export const isProspect = (state: string): boolean => (BEFORE_ACTIVATION as readonly string[]).includes(state)

/** While a vendor is qualified anew business goes on; holds are the tool to stop it. */
export const isOpenForBusiness = (state: string): boolean => state === 'ACTIVE' || state === 'REQUALIFY'

/** What a vendor becomes that is switched on again (VEN-1). @throws DomainError procurement.vendor.state */
export const reactivated = ({ state, requalification }: Pick<Vendor, 'state' | 'requalification'>): Vendor['state'] =>
  vendorMachine.next(state, requalification === null ? 'reactivate' : 'reactivateToRequalify')
