import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { vendorStages } from '../settings/procurement-settings.js'
import { vendorStateRefused } from '../vendors/vendor.errors.js'
import {
  EXAMPLE_QUALIFICATION_ID,
  exampleAnswer,
  exampleQualification,
  vendorQualificationView,
  type VendorQualificationView,
} from './vendor-qualification-view.js'
import {
  vendorQualificationState,
  vendorQuestionnaireSuperseded,
  vendorRegistrationIncomplete,
} from './vendor-qualification.errors.js'

const one = { qualificationId: schemas.uuid() }
const id = { qualificationId: EXAMPLE_QUALIFICATION_ID }
const reason = schemas.text(500)
const submitted: VendorQualificationView = {
  ...exampleQualification,
  state: 'SUBMITTED',
  answers: [exampleAnswer],
  score: '100.00',
  submittedAt: EXAMPLE.later,
  submittedBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.later,
  version: 3,
}

/** Hands the answers in: a registration comes under review. The activation of the vendor approves it (VEN-1). */
export const submitVendorQualification = defineOperation({
  name: 'procurement.vendor-qualification.submit.v1',
  http: 'POST /vendor-qualifications/:qualificationId/submission',
  permission: 'vendor:update',
  summary: 'Submit the answers of a vendor for review.',
  description: 'Every required answer and document must be there; the refusal lists each missing one.',
  input: z.strictObject(one),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused, vendorRegistrationIncomplete, vendorQuestionnaireSuperseded],
  concurrency: 'if-match',
  example: { input: id, output: submitted },
})

/** Sends a submitted qualification back to be answered better. */
export const returnVendorQualification = defineOperation({
  name: 'procurement.vendor-qualification.return.v1',
  http: 'POST /vendor-qualifications/:qualificationId/return',
  permission: 'vendor:verify',
  summary: 'Send answers of a vendor back with a reason.',
  description: 'A vendor under review is REGISTERING again.',
  input: z.strictObject({ ...one, reason }),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused],
  concurrency: 'if-match',
  example: {
    input: { ...id, reason: 'The certificate is of another company' },
    output: {
      ...submitted,
      state: 'ANSWERING',
      score: null,
      submittedAt: null,
      submittedBy: null,
      returned: { reason: 'The certificate is of another company', userId: EXAMPLE.approverId, at: EXAMPLE.later },
      version: 4,
    },
  },
})

/** Ends a requalification as failed, by somebody who did not prepare it: the vendor becomes INACTIVE, or is held. */
export const failVendorRequalification = defineOperation({
  name: 'procurement.vendor-qualification.fail.v1',
  http: 'POST /vendor-qualifications/:qualificationId/failure',
  permission: 'vendor:verify',
  summary: 'Let a requalification fail.',
  description:
    '`deactivate`: the vendor is INACTIVE; switched on again, nothing is ordered from it or paid to it. `hold`: it stays REQUALIFY ' +
    'and is held at the given stages. Both last until it is qualified anew; no release ends them. ' +
    'A registration is turned down by rejecting the vendor.',
  input: z
    .strictObject({
      ...one,
      reason,
      outcome: z.enum(['deactivate', 'hold']).meta({ example: 'hold' }),
      stages: vendorStages().default([]).meta({ description: 'What is held; for `hold` only.' }),
    })
    .refine(
      ({ outcome, stages }) => (outcome === 'hold') === stages.length > 0,
      'must name stages to hold, and none to deactivate',
    ),
  output: vendorQualificationView,
  errors: [vendorQualificationState, vendorStateRefused, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { ...id, reason: 'No valid insurance', outcome: 'hold', stages: ['po'] },
    output: {
      ...submitted,
      purpose: 'REQUALIFICATION',
      state: 'FAILED',
      contact: null,
      expiresAt: null,
      endedAt: EXAMPLE.later,
      endedBy: EXAMPLE.approverId,
      endReason: 'No valid insurance',
      version: 4,
    },
  },
})
