import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { amountBelowZero } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { orderProposal } from '../purchase-orders/order-proposal.js'
import {
  cancellationPending,
  fullyReceived,
  lockedAfterReceipt,
  notTheSubmitter,
  orderLineUnknown,
  orderOnHold,
  orderUnchanged,
  orderWithoutLines,
  quantityBelowFloor,
  requisitionLineUnknown,
} from '../purchase-orders/purchase-order.errors.js'
import {
  vendorBlacklisted,
  vendorInactive,
  vendorMerged,
  vendorOnHold,
  vendorUnknown,
} from '../vendors/vendor.errors.js'
import { orderChangeOpen, orderChangeState, orderNotChangeable } from './order-change.errors.js'
import {
  exampleOrderChange,
  exampleOrderChangeSummary,
  orderChangeStateName,
  orderChangeSummary,
  orderChangeView,
} from './order-change-view.js'

const proposalErrors = [
  orderNotChangeable,
  orderLineUnknown,
  requisitionLineUnknown,
  orderUnchanged,
  orderWithoutLines,
  quantityBelowFloor,
  lockedAfterReceipt,
  fullyReceived,
  vendorUnknown,
  vendorInactive,
  vendorBlacklisted,
  vendorMerged,
  vendorOnHold,
  amountBelowZero,
]

/** Drafts a change of an issued order. */
export const createOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.create.v1',
  http: 'POST /purchase-orders/:orderId/changes',
  permission: 'purchase-order:update',
  summary: 'Draft a change order for an issued purchase order.',
  description:
    'Says what is to be different; all else stays. The answer lists the differences and what they ask for: nothing, or an approval. The order ' +
    'itself stays as it is until the change is approved (PO-3).',
  input: z.strictObject({ orderId: schemas.uuid(), reason: schemas.text(500), ...orderProposal }),
  output: orderChangeView,
  errors: [orderChangeOpen, ...proposalErrors],
  success: 201,
  location: (change) => `/purchase-order-changes/${change.changeId}`,
  example: {
    input: {
      orderId: EXAMPLE.orderId,
      reason: 'New price list',
      lines: [{ orderLineId: EXAMPLE.orderLineId, unitPrice: '252.00' }],
    },
    output: exampleOrderChange,
  },
})

/** Says anew what a draft change order proposes. */
export const replaceOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.replace.v1',
  http: 'PUT /purchase-order-changes/:changeId',
  permission: 'purchase-order:update',
  summary: 'Replace what a draft change order proposes.',
  input: z.strictObject({ changeId: schemas.uuid(), reason: schemas.text(500), ...orderProposal }),
  output: orderChangeView,
  errors: [orderChangeState, ...proposalErrors],
  concurrency: 'if-match',
  example: {
    input: {
      changeId: EXAMPLE.changeId,
      reason: 'New price list',
      lines: [{ orderLineId: EXAMPLE.orderLineId, unitPrice: '252.00' }],
    },
    output: { ...exampleOrderChange, version: 2 },
  },
})

/** Submits a change order: what is immaterial is carried out at once, anything else is approved first (AP-9). */
export const submitOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.submit.v1',
  http: 'POST /purchase-order-changes/:changeId/submission',
  permission: 'purchase-order:submit',
  summary: 'Submit a change order.',
  description:
    'Compared with the last approved revision, so that small steps add up (AP-9). Without a material difference the order gets its next revision at once.',
  input: z.strictObject({ changeId: schemas.uuid() }),
  output: orderChangeView,
  errors: [orderChangeState, orderOnHold, cancellationPending, ...proposalErrors],
  idempotency: 'required',
  concurrency: 'if-match',
  settled: (change) => change.state !== 'SUBMITTED',
  example: {
    input: { changeId: EXAMPLE.changeId },
    output: { ...exampleOrderChange, state: 'SUBMITTED', version: 2 },
  },
})

/** Takes a change order back. */
export const withdrawOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.withdraw.v1',
  http: 'POST /purchase-order-changes/:changeId/withdrawal',
  permission: 'purchase-order:submit',
  summary: 'Take a change order back before it is approved.',
  input: z.strictObject({ changeId: schemas.uuid(), reason: schemas.text(500).optional() }),
  output: orderChangeView,
  errors: [orderChangeState, notTheSubmitter],
  concurrency: 'if-match',
  example: {
    input: { changeId: EXAMPLE.changeId, reason: 'The vendor keeps the price' },
    output: { ...exampleOrderChange, state: 'WITHDRAWN', version: 4 },
  },
})

/** Notes that the change went to the vendor. */
export const sendOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.send.v1',
  http: 'POST /purchase-order-changes/:changeId/dispatch',
  permission: 'purchase-order:issue',
  summary: 'Record that an approved change order went to the vendor.',
  input: z.strictObject({ changeId: schemas.uuid() }),
  output: orderChangeView,
  errors: [orderChangeState],
  concurrency: 'if-match',
  example: {
    input: { changeId: EXAMPLE.changeId },
    output: { ...exampleOrderChange, state: 'SENT', revision: 1, sentAt: EXAMPLE.later, version: 5 },
  },
})

/** Records what the vendor answered to the change. */
export const answerOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.answer.v1',
  http: 'POST /purchase-order-changes/:changeId/answer',
  permission: 'purchase-order:acknowledge',
  summary: "Record the vendor's answer to a change order.",
  description: 'A refusal changes nothing by itself: agree on another change, or cancel (PO-5).',
  input: z.strictObject({
    changeId: schemas.uuid(),
    accepted: z.boolean(),
    reference: schemas.text(80).optional(),
    note: schemas.text(500).optional(),
  }),
  output: orderChangeView,
  errors: [orderChangeState],
  concurrency: 'if-match',
  example: {
    input: { changeId: EXAMPLE.changeId, accepted: true },
    output: {
      ...exampleOrderChange,
      state: 'ACKNOWLEDGED',
      revision: 1,
      sentAt: EXAMPLE.later,
      answer: { accepted: true, recordedBy: EXAMPLE.buyerId, recordedAt: EXAMPLE.later },
      version: 6,
    },
  },
})

/** One change order. */
export const getOrderChange = defineOperation({
  name: 'procurement.purchase-order-change.get.v1',
  http: 'GET /purchase-order-changes/:changeId',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'One change order with its differences and what they ask for.',
  input: z.strictObject({ changeId: schemas.uuid() }),
  output: orderChangeView,
  example: { input: { changeId: EXAMPLE.changeId }, output: exampleOrderChange },
})

/** The change orders that the caller may see. */
export const listOrderChanges = defineOperation({
  name: 'procurement.purchase-order-change.list.v1',
  http: 'GET /purchase-order-changes',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'The change orders that you may see.',
  input: schemas.listInput({
    filters: { orderId: schemas.uuid().optional(), state: orderChangeStateName().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(orderChangeSummary),
  example: { input: { orderId: EXAMPLE.orderId }, output: { items: [exampleOrderChangeSummary], nextCursor: null } },
})
