import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'
import { orderLineUnknown, orderOnHold, purchaseOrderState } from '../purchase-orders/purchase-order.errors.js'
import { receiptExceedsOrder, receiptIsBilled } from '../receipts/receipt.errors.js'
import { percentage } from '../settings/procurement-settings.js'
import {
  EXAMPLE_ACCEPTANCE_ID,
  exampleServiceAcceptance,
  serviceAcceptanceStateName,
  serviceAcceptanceView,
  servicePeriod,
} from './service-acceptance-view.js'
import {
  serviceAcceptanceEmpty,
  serviceAcceptanceOfGoods,
  serviceAcceptanceState,
} from './service-acceptance.errors.js'

const acceptedLine = z
  .strictObject({
    orderLineId: schemas.uuid(),
    quantity: positiveQuantity().optional().meta({ description: 'In the unit of the order line.' }),
    percent: percentage().optional().meta({
      description:
        'Instead of `quantity`: so much of the amount that is ordered of the line and not cancelled. All percentages of a line are converted together, so that they add up exactly.',
      example: '25',
    }),
  })
  .refine((line) => (line.quantity === undefined) !== (line.percent === undefined), {
    message: 'must say either quantity or percent',
    path: ['quantity'],
  })

/** Accepts work that was done; that is what completes a service line (PO-2, REC-7). */
export const acceptService = defineOperation({
  name: 'procurement.service-acceptance.post.v1',
  http: 'POST /purchase-orders/:orderId/service-acceptances',
  permission: 'receipt:create',
  summary: 'Accept services of a purchase order.',
  description:
    'Accepted quantities count as received and can be billed at once. All acceptances of a line together never exceed what is ' +
    'ordered and not cancelled by more than the tolerance that counts (REC-2). Whoever made, submitted, approved or issued the order ' +
    'cannot accept its services (X-9).',
  input: z.strictObject({
    orderId: schemas.uuid(),
    period: servicePeriod,
    reference: schemas
      .text(80)
      .optional()
      .meta({ description: 'Such as the report of the work.', example: 'Report 3' }),
    lines: z.array(acceptedLine).min(1).max(500),
  }),
  output: serviceAcceptanceView,
  errors: [
    purchaseOrderState,
    orderOnHold,
    orderLineUnknown,
    serviceAcceptanceOfGoods,
    serviceAcceptanceEmpty,
    receiptExceedsOrder,
    separationOfDuties,
  ],
  idempotency: 'required',
  success: 201,
  location: (acceptance) => `/service-acceptances/${acceptance.acceptanceId}`,
  example: {
    input: {
      orderId: EXAMPLE.orderId,
      period: { from: '2026-03-01', to: '2026-03-31' },
      reference: 'Report 3',
      lines: [{ orderLineId: EXAMPLE.orderLineId, percent: '25' }],
    },
    output: exampleServiceAcceptance,
  },
})

/** Takes an acceptance back as if it had never been (REC-6). */
export const reverseServiceAcceptance = defineOperation({
  name: 'procurement.service-acceptance.reverse.v1',
  http: 'POST /service-acceptances/:acceptanceId/reversal',
  permission: 'receipt:reverse',
  summary: 'Reverse a service acceptance that was recorded by mistake.',
  description: 'Whole acceptances only. Not when a part of it is billed: reject or credit the invoice first.',
  input: z.strictObject({ acceptanceId: schemas.uuid(), reason: schemas.text(500).meta({ example: 'Wrong order' }) }),
  output: serviceAcceptanceView,
  errors: [serviceAcceptanceState, purchaseOrderState, receiptIsBilled, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { acceptanceId: EXAMPLE_ACCEPTANCE_ID, reason: 'Wrong order' },
    output: {
      ...exampleServiceAcceptance,
      state: 'REVERSED',
      reversal: { reason: 'Wrong order', reversedBy: EXAMPLE.receiverId, reversedAt: EXAMPLE.later },
      version: 2,
    },
  },
})

/** One service acceptance. */
export const getServiceAcceptance = defineOperation({
  name: 'procurement.service-acceptance.get.v1',
  http: 'GET /service-acceptances/:acceptanceId',
  permission: 'receipt:read',
  summary: 'One service acceptance with its lines.',
  input: z.strictObject({ acceptanceId: schemas.uuid() }),
  output: serviceAcceptanceView,
  example: { input: { acceptanceId: EXAMPLE_ACCEPTANCE_ID }, output: exampleServiceAcceptance },
})

/** The service acceptances of the organization. */
export const listServiceAcceptances = defineOperation({
  name: 'procurement.service-acceptance.list.v1',
  http: 'GET /service-acceptances',
  permission: 'receipt:read',
  summary: 'The services that were accepted.',
  input: schemas.listInput({
    filters: { orderId: schemas.uuid().optional(), acceptedBy: schemas.uuid().optional() },
    sorts: ['-acceptedAt', 'acceptedAt'],
  }),
  output: schemas.pageOf(serviceAcceptanceView),
  example: { input: { orderId: EXAMPLE.orderId }, output: { items: [exampleServiceAcceptance], nextCursor: null } },
})

const facts = {
  acceptanceId: schemas.uuid(),
  number: z.string(),
  version: schemas.version(),
  state: serviceAcceptanceStateName(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  vendorId: schemas.uuid(),
  period: servicePeriod,
  acceptedBy: schemas.uuid(),
  lines: z.array(
    z.strictObject({ acceptanceLineId: schemas.uuid(), orderLineId: schemas.uuid(), quantity: schemas.quantity() }),
  ),
}

export const serviceAccepted = defineEvent({
  name: 'procurement.service-acceptance.posted.v1',
  summary: 'Services of a purchase order were accepted.',
  payload: z.strictObject(facts),
})

export const serviceAcceptanceReversed = defineEvent({
  name: 'procurement.service-acceptance.reversed.v1',
  summary: 'A service acceptance was reversed: nothing of it counts any more.',
  payload: z.strictObject({ ...facts, reason: z.string() }),
})
