import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { orderDifference } from './order-proposal.js'
import { exampleIssuedOrder, purchaseOrderView } from './purchase-order-view.js'

const facts = {
  orderId: schemas.uuid(),
  revision: z.int().min(0).meta({ description: '0 is the order as it was issued first.' }),
  printedNumber: z.string().meta({ example: 'PO-2026-000001-2' }),
  hash: z.string().meta({ description: 'SHA-256 of the content.' }),
  gross: schemas.money(),
  approved: z
    .boolean()
    .meta({ description: 'False when it needed no approval; later changes are compared with an approved one (AP-9).' }),
  changeId: schemas.uuid().optional(),
  approvedBy: z.array(schemas.uuid()),
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  differences: z.array(orderDifference).meta({ description: 'From the revision before.' }),
}

export const purchaseOrderRevisionSummary = z.strictObject(facts)

export type PurchaseOrderRevisionSummary = z.output<typeof purchaseOrderRevisionSummary>

const example: PurchaseOrderRevisionSummary = {
  orderId: EXAMPLE.orderId,
  revision: 0,
  printedNumber: 'PO-2026-000001',
  hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  gross: exampleIssuedOrder.totals.gross,
  approved: true,
  approvedBy: [EXAMPLE.approverId],
  createdBy: EXAMPLE.buyerId,
  createdAt: EXAMPLE.later,
  differences: [],
}

const revisionNumber = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^(0|[1-9][0-9]{0,5})$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0).max(999_999))
  .meta({ example: 0 })

/** The immutable content of one revision, as it was printed. */
export const getPurchaseOrderRevision = defineOperation({
  name: 'procurement.purchase-order-revision.get.v1',
  http: 'GET /purchase-orders/:orderId/revisions/:revision',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'A purchase order as it was printed in one revision.',
  input: z.strictObject({ orderId: schemas.uuid(), revision: revisionNumber }),
  output: purchaseOrderView,
  example: { input: { orderId: EXAMPLE.orderId, revision: 0 }, output: exampleIssuedOrder },
})

/** Every revision of an order with what it changed, the newest first. */
export const listPurchaseOrderRevisions = defineOperation({
  name: 'procurement.purchase-order-revision.list.v1',
  http: 'GET /purchase-orders/:orderId/revisions',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'The revisions of a purchase order.',
  input: schemas.listInput({ filters: { orderId: schemas.uuid() }, sorts: ['-revision', 'revision'] }),
  output: schemas.pageOf(purchaseOrderRevisionSummary),
  example: { input: { orderId: EXAMPLE.orderId }, output: { items: [example], nextCursor: null } },
})
