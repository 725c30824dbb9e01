import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { vendorStages } from '../settings/procurement-settings.js'
import {
  vendorKnockedOut,
  vendorQualificationOpen,
  vendorQualificationState,
  vendorQuestionnaireSuperseded,
  vendorRegistrationIncomplete,
  vendorWaiverRefused,
} from '../vendor-qualifications/vendor-qualification.errors.js'
import { vendorWaiverInput } from '../vendor-qualifications/vendor-qualification-view.js'
import { exampleVendor, type VendorView, vendorView } from './vendor-view.js'
import { vendorHoldUnchanged, vendorMerged, vendorStateRefused } from './vendor.errors.js'

const vendorId = schemas.uuid()
const reason = schemas.text(500).meta({ example: 'Two deliveries were refused' })
const changed = (parts: Partial<VendorView>): VendorView => ({
  ...exampleVendor,
  ...parts,
  updatedAt: EXAMPLE.later,
  version: 2,
})

/** Begins the review of a prospect. */
export const reviewVendor = defineOperation({
  name: 'procurement.vendor.review.v1',
  http: 'POST /vendors/:vendorId/review',
  permission: 'vendor:update',
  summary: 'Begin the review of a prospect.',
  input: z.strictObject({ vendorId }),
  output: vendorView,
  errors: [vendorStateRefused],
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId }, output: changed({ state: 'UNDER_REVIEW' }) },
})

/** Makes a prospect a vendor, or one that is qualified anew active again, by somebody who did not prepare it; its bank accounts are confirmed with it (VEN-1, VEN-3). */
export const activateVendor = defineOperation({
  name: 'procurement.vendor.activate.v1',
  http: 'POST /vendors/:vendorId/activation',
  permission: 'vendor:verify',
  summary: 'Activate a prospect and confirm its bank accounts, or end a requalification well.',
  description:
    'Nobody who added or changed the prospect, answered for it or filed what it is judged by can activate it. Submitted answers are approved with it; ' +
    'those that knock it out need a waiver with a reason each.',
  input: z.strictObject({ vendorId, waivers: z.array(vendorWaiverInput).max(200).default([]) }),
  output: vendorView,
  errors: [
    vendorStateRefused,
    separationOfDuties,
    vendorQualificationOpen,
    vendorQualificationState,
    vendorQuestionnaireSuperseded,
    vendorRegistrationIncomplete,
    vendorKnockedOut,
    vendorWaiverRefused,
  ],
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId }, output: changed({}) },
})

/** Turns a prospect down. */
export const rejectVendor = defineOperation({
  name: 'procurement.vendor.reject.v1',
  http: 'POST /vendors/:vendorId/rejection',
  permission: 'vendor:verify',
  summary: 'Turn a prospect down.',
  input: z.strictObject({ vendorId, reason }),
  output: vendorView,
  errors: [vendorStateRefused],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, reason: 'No proof of insurance' },
    output: changed({ state: 'REJECTED' }),
  },
})

/** Ends business with a vendor; what is open goes on. */
export const deactivateVendor = defineOperation({
  name: 'procurement.vendor.deactivate.v1',
  http: 'POST /vendors/:vendorId/deactivation',
  permission: 'vendor:update',
  summary: 'Stop ordering from a vendor.',
  input: z.strictObject({ vendorId, reason }),
  output: vendorView,
  errors: [vendorStateRefused],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, reason: 'Gave up business' },
    output: changed({ state: 'INACTIVE' }),
  },
})

/** Begins business with an inactive vendor again. */
export const reactivateVendor = defineOperation({
  name: 'procurement.vendor.reactivate.v1',
  http: 'POST /vendors/:vendorId/reactivation',
  permission: 'vendor:update',
  summary: 'Order from a vendor again.',
  input: z.strictObject({ vendorId, reason }),
  output: vendorView,
  errors: [vendorStateRefused, vendorMerged],
  concurrency: 'if-match',
  example: { input: { vendorId: EXAMPLE.vendorId, reason: 'New owner' }, output: changed({}) },
})

const stages = vendorStages().min(1)

/** Holds a vendor at some stages (VEN-1). */
export const holdVendor = defineOperation({
  name: 'procurement.vendor.hold.v1',
  http: 'POST /vendors/:vendorId/hold',
  permission: 'vendor:update',
  summary: 'Hold a vendor at some stages.',
  description:
    '`rfq`: it is not asked for quotes; `po`: no order is made, submitted or issued; `invoice`: its invoices are not matched; `payment`: nothing is paid.',
  input: z.strictObject({ vendorId, stages, reason }),
  output: vendorView,
  errors: [vendorHoldUnchanged],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, stages: ['po'], reason: 'Two deliveries were refused' },
    output: changed({
      holds: ['po'],
      holdDetails: [
        {
          stage: 'po',
          reason: 'Two deliveries were refused',
          origin: 'manual',
          documentId: null,
          userId: EXAMPLE.buyerId,
          since: EXAMPLE.later,
        },
      ],
    }),
  },
})

/** Ends what a person held. */
export const releaseVendor = defineOperation({
  name: 'procurement.vendor.release.v1',
  http: 'POST /vendors/:vendorId/release',
  permission: 'vendor:update',
  summary: 'Release a vendor at some stages.',
  description: 'A hold by an expired document ends with the replacement of that document.',
  input: z.strictObject({ vendorId, stages, reason }),
  output: vendorView,
  errors: [vendorHoldUnchanged],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, stages: ['po'], reason: 'The cause was found and removed' },
    output: changed({}),
  },
})
