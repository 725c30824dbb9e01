import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { documentAllowanceCharge, pricedLineView } from '../fields.js'
import { matchLevel, orderQuantities, purchaseOrderStateName } from '../purchase-orders/purchase-order-view.js'

export const matchViewOutput = z.strictObject({
  orderId: schemas.uuid(),
  number: z.string().optional(),
  version: schemas.version(),
  state: purchaseOrderStateName(),
  vendorId: schemas.uuid(),
  legalEntityId: schemas.uuid().optional(),
  currency: schemas.currencyCode(),
  createdBy: schemas.uuid(),
  approvedBy: z.array(schemas.uuid()),
  receivedBy: z.array(schemas.uuid()),
  documentAllowanceCharges: z.array(documentAllowanceCharge),
  lines: z.array(z.strictObject({ ...pricedLineView, ...orderQuantities.shape, match: matchLevel() })),
})

export type MatchView = z.output<typeof matchViewOutput>

/** What an invoice is matched against: the order's terms and its quantity ledger, and who acted on it. */
export const orderMatchView = defineOperation({
  name: 'procurement.order.match-view.v1',
  internal: 'Billing matches supplier invoices against orders; people read orders through purchase-order.get.',
  readOnly: true,
  summary: 'Terms, quantities and people of a purchase order, for matching.',
  input: z.strictObject({ orderId: schemas.uuid() }),
  output: matchViewOutput,
  example: {
    input: { orderId: EXAMPLE.orderId },
    output: {
      orderId: EXAMPLE.orderId,
      number: 'PO-2026-000001',
      version: 6,
      state: 'ISSUED',
      vendorId: EXAMPLE.vendorId,
      currency: 'EUR',
      createdBy: EXAMPLE.buyerId,
      approvedBy: [EXAMPLE.approverId],
      receivedBy: [EXAMPLE.receiverId],
      documentAllowanceCharges: [],
      lines: [
        {
          lineId: EXAMPLE.orderLineId,
          lineNumber: 1,
          description: 'Office chair',
          supplierItemId: 'A-246',
          unitCode: 'C62',
          unitPrice: '240.00',
          priceBaseQuantity: '1',
          allowance: '20.00',
          taxCategory: 'S',
          taxPercent: '19',
          match: 'three-way',
          ordered: '5',
          received: '2',
          returned: '0',
          billed: '0',
          cancelled: '0',
        },
      ],
    },
  },
})
