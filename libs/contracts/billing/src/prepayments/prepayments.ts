import { defineEvent, defineError, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { CALL, EXAMPLE } from '../examples.js'

export const prepaymentStateName = () => z.enum(['OPEN', 'CONSUMED']).meta({ example: 'OPEN' })

export const prepaymentView = z.strictObject({
  prepaymentId: schemas.uuid(),
  vendorId: schemas.uuid(),
  vendorName: z.string(),
  amount: schemas.money(),
  reference: schemas.text(100).meta({ example: 'AR-2026-17' }),
  paidOn: schemas.calendarDate().optional(),
  state: prepaymentStateName(),
  invoiceId: schemas.uuid().optional().meta({ description: 'The invoice that takes it off.' }),
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type PrepaymentView = z.output<typeof prepaymentView>

export const examplePrepayment: PrepaymentView = {
  prepaymentId: EXAMPLE.prepaymentId,
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  amount: { amount: '100.00', currency: 'EUR' },
  reference: 'AR-2026-17',
  state: 'OPEN',
  createdBy: EXAMPLE.payableId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

export const prepaymentDuplicate = defineError({
  code: 'billing.prepayment.duplicate',
  kind: 'ALREADY_EXISTS',
  when: 'A prepayment with this reference is recorded for the vendor; `facts.prepaymentId` is that one.',
})

export const prepaymentVendorUnknown = defineError({
  code: 'billing.prepayment.vendor_unknown',
  kind: 'UNPROCESSABLE',
  when: 'There is no vendor with this id.',
})

/** Records what was paid to a vendor in advance; one invoice takes it off, once. */
export const recordPrepayment = defineOperation({
  name: 'billing.prepayment.record.v1',
  http: 'POST /prepayments',
  permission: 'prepayment:create',
  summary: 'Record a prepayment.',
  input: z.strictObject({
    vendorId: schemas.uuid(),
    amount: schemas.money().refine(({ amount }) => /[1-9]/.test(amount) && !amount.startsWith('-'), {
      path: ['amount'],
      message: 'must be above zero',
    }),
    reference: schemas.text(100),
    paidOn: schemas.calendarDate().optional(),
  }),
  output: prepaymentView,
  errors: [prepaymentDuplicate, prepaymentVendorUnknown],
  calls: [CALL.findVendor],
  success: 201,
  location: (prepayment) => `/prepayments/${prepayment.prepaymentId}`,
  example: {
    input: { vendorId: EXAMPLE.vendorId, amount: { amount: '100.00', currency: 'EUR' }, reference: 'AR-2026-17' },
    output: examplePrepayment,
  },
})

export const getPrepayment = defineOperation({
  name: 'billing.prepayment.get.v1',
  http: 'GET /prepayments/:prepaymentId',
  permission: 'prepayment:read',
  summary: 'One prepayment.',
  input: z.strictObject({ prepaymentId: schemas.uuid() }),
  output: prepaymentView,
  example: { input: { prepaymentId: EXAMPLE.prepaymentId }, output: examplePrepayment },
})

export const listPrepayments = defineOperation({
  name: 'billing.prepayment.list.v1',
  http: 'GET /prepayments',
  permission: 'prepayment:read',
  summary: 'Prepayments, newest first.',
  input: schemas.listInput({
    filters: { vendorId: schemas.uuid().optional(), state: prepaymentStateName().optional() },
    sorts: ['-createdAt', 'createdAt', 'reference', '-reference'],
  }),
  output: schemas.pageOf(prepaymentView),
  example: { input: { state: 'OPEN' }, output: { items: [examplePrepayment], nextCursor: null } },
})

const payload = z.strictObject({
  prepaymentId: schemas.uuid(),
  version: schemas.version(),
  vendorId: schemas.uuid(),
  amount: schemas.money(),
  reference: z.string(),
  invoiceId: schemas.uuid().optional(),
})

export const prepaymentRecorded = defineEvent({
  name: 'billing.prepayment.recorded.v1',
  summary: 'A prepayment was recorded.',
  payload,
})
export const prepaymentConsumed = defineEvent({
  name: 'billing.prepayment.consumed.v1',
  summary: 'An invoice took a prepayment off.',
  payload,
})
export const prepaymentReleased = defineEvent({
  name: 'billing.prepayment.released.v1',
  summary: 'The invoice that took a prepayment off was rejected; the prepayment is open again.',
  payload,
})
