import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { exampleVendor, vendorView } from './vendor-view.js'
import { vendorDuplicateClosed, vendorMergeRefused } from './vendor.errors.js'

export const vendorDuplicateView = z.strictObject({
  duplicateId: schemas.uuid(),
  vendorId: schemas.uuid(),
  vendorName: schemas.text(200),
  otherVendorId: schemas.uuid(),
  otherVendorName: schemas.text(200),
  percent: z.int().min(0).max(100).meta({ description: 'Likeness of name, postal code and domain.', example: 92 }),
  reasons: z.array(z.enum(['name', 'postal-code', 'domain', 'iban'])).meta({ example: ['name', 'postal-code'] }),
  state: z.enum(['OPEN', 'DISMISSED', 'MERGED']).meta({ example: 'OPEN' }),
  createdAt: schemas.instant(),
  version: schemas.version(),
})

/** Two vendors that may be one (VEN-2). */
export type VendorDuplicateView = z.output<typeof vendorDuplicateView>

const EXAMPLE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b51'
const OTHER_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b52'
const example: VendorDuplicateView = {
  duplicateId: EXAMPLE_ID,
  vendorId: EXAMPLE.vendorId,
  vendorName: exampleVendor.name,
  otherVendorId: OTHER_ID,
  otherVendorName: 'Paper and Co',
  percent: 92,
  reasons: ['name', 'postal-code'],
  state: 'OPEN',
  createdAt: EXAMPLE.instant,
  version: 1,
}

/** The pairs of vendors that somebody should look at. */
export const listVendorDuplicates = defineOperation({
  name: 'procurement.vendor-duplicate.list.v1',
  http: 'GET /vendor-duplicates',
  permission: 'vendor:read',
  summary: 'Pairs of vendors that may be one.',
  input: schemas.listInput({
    filters: { state: vendorDuplicateView.shape.state.optional() },
    sorts: ['-percent', 'percent', '-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(vendorDuplicateView),
  example: { input: { state: 'OPEN' }, output: { items: [example], nextCursor: null } },
})

/** Says that both are different companies; the pair does not come up again. */
export const dismissVendorDuplicate = defineOperation({
  name: 'procurement.vendor-duplicate.dismiss.v1',
  http: 'POST /vendor-duplicates/:duplicateId/dismissal',
  permission: 'vendor:update',
  summary: 'Say that two vendors are different companies.',
  input: z.strictObject({ duplicateId: schemas.uuid(), reason: schemas.text(500) }),
  output: vendorDuplicateView,
  errors: [vendorDuplicateClosed],
  concurrency: 'if-match',
  example: {
    input: { duplicateId: EXAMPLE_ID, reason: 'Sister companies' },
    output: { ...example, state: 'DISMISSED', version: 2 },
  },
})

/** Puts another vendor in the place of this one, from now on; what was done with it keeps its name (VEN-2). */
export const mergeVendor = defineOperation({
  name: 'procurement.vendor.merge.v1',
  http: 'POST /vendors/:vendorId/merge',
  permission: 'vendor:update',
  summary: 'Merge a vendor into another one.',
  description:
    'The vendor becomes INACTIVE and leads to the other one wherever it is looked up; its orders, invoices and bank accounts stay its own.',
  input: z.strictObject({ vendorId: schemas.uuid(), intoVendorId: schemas.uuid(), reason: schemas.text(500) }),
  output: vendorView,
  errors: [vendorMergeRefused, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { vendorId: EXAMPLE.vendorId, intoVendorId: OTHER_ID, reason: 'Added twice' },
    output: { ...exampleVendor, state: 'INACTIVE', mergedInto: OTHER_ID, updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** One per version of a pair, the first included. */
export const vendorDuplicateChanged = defineEvent({
  name: 'procurement.vendor-duplicate.changed.v1',
  summary: 'Two vendors were found alike, or their likeness was judged.',
  payload: vendorDuplicateView.pick({
    duplicateId: true,
    vendorId: true,
    otherVendorId: true,
    percent: true,
    state: true,
    version: true,
  }),
})
