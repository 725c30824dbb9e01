import { VENDOR_STAGES, type Vendor, type VendorStage } from '../queries/vendor-queries.js'
import { isProspect } from './vendor-state.js'

export type VendorCommand =
  | 'review'
  | 'activate'
  | 'reject'
  | 'deactivate'
  | 'reactivate'
  | 'hold'
  | 'release'
  | 'propose-blacklist'
  | 'confirm-blacklist'
  | 'dismiss-blacklist'
  | 'lift-blacklist'

/** Stages that a person holds; those of an expired document end with its replacement. */
export const heldByHand = ({ holdDetails }: Vendor): readonly VendorStage[] =>
  VENDOR_STAGES.filter((stage) => holdDetails.some((hold) => hold.stage === stage && hold.origin === 'manual'))

export const notHeldByHand = (vendor: Vendor): readonly VendorStage[] => {
  const held = heldByHand(vendor)
  return VENDOR_STAGES.filter((stage) => !held.includes(stage))
}

/** What this person may do with the vendor as it is; the most wanted first. */
export function commandsOf(
  vendor: Vendor,
  can: (permission: string) => boolean,
  userId: string | undefined,
): readonly VendorCommand[] {
  const { state, mergedInto, blacklistProposal } = vendor
  const update = can('vendor:update')
  const verify = can('vendor:verify')
  const isOver = state === 'REJECTED' || mergedInto !== null
  const offered: readonly (readonly [VendorCommand, boolean])[] = [
    ['activate', verify && (state === 'PROSPECT' || state === 'UNDER_REVIEW' || state === 'REQUALIFY')],
    ['review', update && state === 'PROSPECT'],
    ['reactivate', update && state === 'INACTIVE' && mergedInto === null],
    ['hold', update && !isOver && notHeldByHand(vendor).length > 0],
    ['release', update && heldByHand(vendor).length > 0],
    ['deactivate', update && (state === 'ACTIVE' || state === 'REQUALIFY')],
    ['reject', verify && isProspect(state)],
    // Whoever proposed it cannot confirm it.
    ['confirm-blacklist', verify && blacklistProposal !== null && blacklistProposal.proposedBy !== userId],
    ['dismiss-blacklist', verify && blacklistProposal !== null],
    ['propose-blacklist', update && !isOver && state !== 'BLACKLISTED' && blacklistProposal === null],
    ['lift-blacklist', verify && state === 'BLACKLISTED'],
  ]
  return offered.flatMap(([command, isOffered]) => (isOffered ? [command] : []))
}

const DANGEROUS: readonly VendorCommand[] = ['reject', 'propose-blacklist', 'confirm-blacklist']

export const isDangerous = (command: VendorCommand): boolean => DANGEROUS.includes(command)
