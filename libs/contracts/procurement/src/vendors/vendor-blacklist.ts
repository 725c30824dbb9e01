import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleVendor, vendorBlacklisting, type VendorView, vendorView } from './vendor-view.js'
import { vendorBlacklistRefused, vendorMerged, vendorStateRefused } from './vendor.errors.js'

const vendorId = schemas.uuid()
const reason = schemas.text(500).meta({ example: 'Bribery, case 17' })
const changed = (parts: Partial<VendorView>, version = 2): VendorView => ({
  ...exampleVendor,
  ...parts,
  updatedAt: EXAMPLE.later,
  version,
})
const blacklisting = { reason: 'Bribery, case 17', until: '2027-12-31' }

/** Proposes to blacklist a vendor; somebody else confirms it (VEN-1). */
export const proposeVendorBlacklist = defineOperation({
  name: 'procurement.vendor.propose-blacklist.v1',
  http: 'POST /vendors/:vendorId/blacklist-proposal',
  permission: 'vendor:update',
  summary: 'Propose to blacklist a vendor.',
  description: 'Nothing changes until somebody else confirms it.',
  input: z.strictObject({
    vendorId,
    reason,
    until: vendorBlacklisting.shape.until.default(null).meta({ description: 'The last day; null: for good.' }),
  }),
  output: vendorView,
  errors: [vendorBlacklistRefused, vendorStateRefused, vendorMerged],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, ...blacklisting },
    output: changed({
      blacklistProposal: { ...blacklisting, proposedBy: EXAMPLE.buyerId, proposedAt: EXAMPLE.later },
    }),
  },
})

/** Blacklists a vendor as somebody else proposed it. It ends by itself after its last day. */
export const confirmVendorBlacklist = defineOperation({
  name: 'procurement.vendor.confirm-blacklist.v1',
  http: 'POST /vendors/:vendorId/blacklist-confirmation',
  permission: 'vendor:verify',
  summary: 'Blacklist a vendor as somebody else proposed it.',
  input: z.strictObject({ vendorId }),
  output: vendorView,
  errors: [vendorBlacklistRefused, vendorStateRefused, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId },
    output: changed({ state: 'BLACKLISTED', blacklisted: blacklisting }, 3),
  },
})

/** Drops a proposal; the one who made it may do it too. */
export const dismissVendorBlacklist = defineOperation({
  name: 'procurement.vendor.dismiss-blacklist.v1',
  http: 'POST /vendors/:vendorId/blacklist-dismissal',
  permission: 'vendor:verify',
  summary: 'Drop the proposal to blacklist a vendor.',
  input: z.strictObject({ vendorId, reason }),
  output: vendorView,
  errors: [vendorBlacklistRefused],
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId, reason: 'Cleared' }, output: changed({}, 3) },
})

/** Takes a vendor off the blacklist before its last day. */
export const liftVendorBlacklist = defineOperation({
  name: 'procurement.vendor.lift-blacklist.v1',
  http: 'POST /vendors/:vendorId/blacklist-lifting',
  permission: 'vendor:verify',
  summary: 'Take a vendor off the blacklist.',
  description: 'The vendor is again what it was before; a prospect is under review.',
  input: z.strictObject({ vendorId, reason }),
  output: vendorView,
  errors: [vendorStateRefused],
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId, reason: 'Acquitted' }, output: changed({}, 4) },
})
