import { VENDOR_STATES, vendorStateRefused } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a vendor (VEN-1). The last three end a blacklisting: the vendor is again what it was. */
export const vendorMachine = defineMachine({
  name: 'vendor',
  states: VENDOR_STATES,
  initial: 'PROSPECT',
  final: ['REJECTED'],
  refused: vendorStateRefused,
  transitions: {
    review: { from: ['PROSPECT'], to: 'UNDER_REVIEW' },
    activate: { from: ['PROSPECT', 'UNDER_REVIEW'], to: 'ACTIVE' },
    reject: { from: ['PROSPECT', 'UNDER_REVIEW'], to: 'REJECTED' },
    deactivate: { from: ['ACTIVE'], to: 'INACTIVE' },
    reactivate: { from: ['INACTIVE'], to: 'ACTIVE' },
    merge: { from: ['PROSPECT', 'UNDER_REVIEW', 'ACTIVE', 'INACTIVE'], to: 'INACTIVE' },
    blacklist: { from: ['PROSPECT', 'UNDER_REVIEW', 'ACTIVE', 'INACTIVE'], to: 'BLACKLISTED' },
    restoreActive: { from: ['BLACKLISTED'], to: 'ACTIVE' },
    restoreInactive: { from: ['BLACKLISTED'], to: 'INACTIVE' },
    restoreReview: { from: ['BLACKLISTED'], to: 'UNDER_REVIEW' },
  },
})

/** Prospects are prepared by anybody and activated by somebody else; their data change freely until then. */
export const isProspect = (state: string): boolean => state === 'PROSPECT' || state === 'UNDER_REVIEW'
