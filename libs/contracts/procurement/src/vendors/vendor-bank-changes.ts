import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleVendor, unconfirmedBankAccount, vendorBankAccount, vendorBankAccountInput } from './vendor-view.js'
import {
  vendorBankAccountRefused,
  vendorBankChangeEvidence,
  vendorBankChangeRefused,
  vendorBankChangeState,
  vendorMerged,
  vendorStateRefused,
} from './vendor.errors.js'

/** How the vendor was asked by another way than the one that the change came by (VEN-3). */
export const outOfBandConfirmation = z.strictObject({
  contact: schemas.text(140).meta({ description: 'Who of the vendor was asked.', example: 'Petra Paper, accounting' }),
  means: z.enum(['phone', 'video', 'in-person', 'letter']).meta({ example: 'phone' }),
  reachedAt: schemas
    .text(140)
    .meta({ description: 'Number or place, known before the change was asked for.', example: '+49 30 1234567' }),
  at: schemas.instant(),
})

/** See {@link outOfBandConfirmation}. */
export type OutOfBandConfirmation = z.output<typeof outOfBandConfirmation>

const confirmation = z.strictObject({
  userId: schemas.uuid(),
  at: schemas.instant(),
  outOfBand: outOfBandConfirmation.nullable(),
})

export const vendorBankChangeView = z.strictObject({
  bankChangeId: schemas.uuid(),
  vendorId: schemas.uuid(),
  state: z.enum(['PROPOSED', 'HALF_CONFIRMED', 'APPLIED', 'REFUSED']).meta({ example: 'PROPOSED' }),
  add: z.array(unconfirmedBankAccount),
  remove: z.array(z.string().max(34)).meta({ description: 'IBANs.' }),
  reason: schemas.text(500),
  requestedBy: schemas.uuid(),
  requestedAt: schemas.instant(),
  confirmations: z.array(confirmation),
  sharedWith: z.array(schemas.uuid()).meta({ description: 'Other vendors that have an added IBAN too (VEN-2).' }),
  previousAccounts: z.array(vendorBankAccount).meta({ description: 'What was recorded before it was applied.' }),
  payableFrom: schemas.instant().nullable().meta({ description: 'Nothing is paid to the added accounts before.' }),
  refusal: z.strictObject({ userId: schemas.uuid(), reason: schemas.text(500) }).nullable(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** A change of the bank accounts of a vendor, from its proposal to its end (VEN-3). */
export type VendorBankChangeView = z.output<typeof vendorBankChangeView>

const EXAMPLE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b41'
const evidence: OutOfBandConfirmation = {
  contact: 'Petra Paper, accounting',
  means: 'phone',
  reachedAt: '+49 30 1234567',
  at: EXAMPLE.later,
}
const example: VendorBankChangeView = {
  bankChangeId: EXAMPLE_ID,
  vendorId: EXAMPLE.vendorId,
  state: 'PROPOSED',
  add: [{ iban: 'DE02120300000000202051', bic: 'BYLADEM1001', holder: 'Paper & Co GmbH' }],
  remove: ['DE89370400440532013000'],
  reason: 'The vendor changed its bank',
  requestedBy: EXAMPLE.buyerId,
  requestedAt: EXAMPLE.instant,
  confirmations: [],
  sharedWith: [],
  previousAccounts: exampleVendor.bankAccounts,
  payableFrom: null,
  refusal: null,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
const { add, remove, reason, vendorId } = example

/** Proposes other bank accounts of a vendor; nothing changes until two other people have confirmed it (VEN-3). */
export const proposeVendorBankChange = defineOperation({
  name: 'procurement.vendor-bank-change.propose.v1',
  http: 'POST /vendors/:vendorId/bank-changes',
  permission: 'vendor:update',
  summary: 'Propose a change of the bank accounts of a vendor.',
  description:
    'Two people confirm it, neither of them the one who proposed it. Whoever has open orders with the vendor cannot propose it (X-9).',
  input: z.strictObject({
    vendorId: schemas.uuid(),
    add: z.array(vendorBankAccountInput).max(10).default([]),
    remove: z.array(vendorBankAccountInput.shape.iban).max(20).default([]),
    reason: schemas.text(500),
  }),
  output: vendorBankChangeView,
  errors: [vendorBankAccountRefused, vendorBankChangeRefused, vendorStateRefused, vendorMerged, separationOfDuties],
  success: 201,
  example: { input: { vendorId, add, remove, reason }, output: example },
})

/** Confirms a bank change; the second confirmation applies it and needs the vendor's own word (VEN-3). */
export const confirmVendorBankChange = defineOperation({
  name: 'procurement.vendor-bank-change.confirm.v1',
  http: 'POST /vendor-bank-changes/:bankChangeId/confirmation',
  permission: 'vendor:verify',
  summary: 'Confirm a change of bank accounts.',
  description:
    'The second one applies it. By then one of both must have asked the vendor by a way known before, and say whom, how and when. ' +
    'Nothing is paid to an added account before the cool-off of the organization has passed; the account that it replaces is payable until then.',
  input: z.strictObject({ bankChangeId: schemas.uuid(), outOfBand: outOfBandConfirmation.optional() }),
  output: vendorBankChangeView,
  errors: [vendorBankChangeState, vendorBankChangeEvidence, vendorBankChangeRefused, vendorMerged, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { bankChangeId: EXAMPLE_ID, outOfBand: evidence },
    output: {
      ...example,
      state: 'HALF_CONFIRMED',
      confirmations: [{ userId: EXAMPLE.approverId, at: EXAMPLE.later, outOfBand: evidence }],
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** Refuses a bank change, or takes the own one back. */
export const refuseVendorBankChange = defineOperation({
  name: 'procurement.vendor-bank-change.refuse.v1',
  http: 'POST /vendor-bank-changes/:bankChangeId/refusal',
  permission: 'vendor:verify',
  summary: 'Refuse a change of bank accounts, or take it back.',
  input: z.strictObject({ bankChangeId: schemas.uuid(), reason: schemas.text(500) }),
  output: vendorBankChangeView,
  errors: [vendorBankChangeState],
  concurrency: 'if-match',
  example: {
    input: { bankChangeId: EXAMPLE_ID, reason: 'The vendor knows nothing of it' },
    output: {
      ...example,
      state: 'REFUSED',
      refusal: { userId: EXAMPLE.approverId, reason: 'The vendor knows nothing of it' },
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** Every bank change, with what was recorded before it. */
export const listVendorBankChanges = defineOperation({
  name: 'procurement.vendor-bank-change.list.v1',
  http: 'GET /vendor-bank-changes',
  permission: 'vendor:read',
  summary: 'Changes of bank accounts of vendors.',
  input: schemas.listInput({
    filters: {
      vendorId: schemas.uuid().optional(),
      state: vendorBankChangeView.shape.state.optional(),
    },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(vendorBankChangeView),
  example: { input: { vendorId }, output: { items: [example], nextCursor: null } },
})

/** One per version of a bank change, the first included. */
export const vendorBankChangeChanged = defineEvent({
  name: 'procurement.vendor-bank-change.changed.v1',
  summary: 'A change of bank accounts was proposed, confirmed, applied or refused.',
  payload: vendorBankChangeView
    .pick({ bankChangeId: true, vendorId: true, state: true, requestedBy: true, payableFrom: true, version: true })
    .extend({ vendorName: schemas.text(200) }),
})
