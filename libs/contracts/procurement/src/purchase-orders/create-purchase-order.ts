import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { amountBelowZero, legalEntityUnknown, separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { documentAllowanceCharge, documentAmount, positiveQuantity, taxCategory, taxPercent } from '../fields.js'
import { requisitionOverOrdered } from '../requisitions/requisition.errors.js'
import {
  vendorBlacklisted,
  vendorInactive,
  vendorMerged,
  vendorOnHold,
  vendorUnknown,
} from '../vendors/vendor.errors.js'
import { lineKind } from './line-kind.js'
import { examplePurchaseOrder, matchLevel, orderTerms, purchaseOrderView } from './purchase-order-view.js'
import { requisitionLineUnknown, requisitionNotOrderable } from './purchase-order.errors.js'

export const purchaseOrderLineInput = z.strictObject({
  requisitionLineId: schemas.uuid(),
  quantity: positiveQuantity().meta({
    description: 'The quantity to order now, in the unit of the requisition line (REQ-4).',
  }),
  description: schemas.text(500).optional(),
  supplierItemId: schemas.text(80).optional(),
  buyerItemId: schemas.text(80).optional(),
  unitPrice: schemas.unitPrice().optional(),
  priceBaseQuantity: positiveQuantity().optional(),
  allowance: documentAmount().optional(),
  charge: documentAmount().optional(),
  taxCategory: taxCategory().optional(),
  taxPercent: taxPercent().optional(),
  match: matchLevel().default('three-way'),
  kind: lineKind().default('goods').meta({ description: 'Goods are received, services are accepted (PO-2).' }),
  categoryId: schemas.uuid().nullable().optional().meta({ description: 'Default: that of the requisition line.' }),
  costCentreId: schemas.uuid().nullable().optional().meta({ description: 'Default: that of the requisition line.' }),
  promisedOn: schemas.calendarDate().nullable().optional().meta({ description: 'When it is to be delivered.' }),
})

export const createPurchaseOrderInput = z.strictObject({
  requisitionId: schemas.uuid(),
  vendorId: schemas.uuid(),
  legalEntityId: schemas
    .uuid()
    .optional()
    .meta({ description: 'The company that buys. Default: that of the requisition.' }),
  lines: z.array(purchaseOrderLineInput).min(1).max(500),
  documentAllowanceCharges: z.array(documentAllowanceCharge).max(50).optional(),
  paymentTermsDays: orderTerms.paymentTermsDays.unwrap().optional().meta({ description: "Default: the vendor's." }),
  deliveryPlace: orderTerms.deliveryPlace
    .unwrap()
    .optional()
    .meta({ description: 'Default: that of the requisition.' }),
  contact: orderTerms.contact.unwrap().optional(),
  notes: orderTerms.notes.unwrap().optional(),
  tags: orderTerms.tags.unwrap().optional(),
})

/** Orders quantities of an approved requisition from a vendor; the quantities are taken from what is open (REQ-2). */
export const createPurchaseOrder = defineOperation({
  name: 'procurement.purchase-order.create.v1',
  http: 'POST /purchase-orders',
  permission: 'purchase-order:create',
  summary: 'Make a draft purchase order from an approved requisition.',
  description:
    'Orders the quantities typed here, never more than the requisition has open. Prices, taxes and texts default to those of the ' +
    'requisition line; its allowance and charge only when the whole approved quantity is ordered, those of the document only when ' +
    'the whole requisition is. The requester of the requisition cannot order it (X-9).',
  input: createPurchaseOrderInput,
  output: purchaseOrderView,
  errors: [
    requisitionNotOrderable,
    requisitionLineUnknown,
    requisitionOverOrdered,
    vendorUnknown,
    vendorInactive,
    vendorBlacklisted,
    vendorMerged,
    vendorOnHold,
    legalEntityUnknown,
    separationOfDuties,
    amountBelowZero,
  ],
  success: 201,
  location: (order) => `/purchase-orders/${order.orderId}`,
  example: {
    input: {
      requisitionId: EXAMPLE.requisitionId,
      vendorId: EXAMPLE.vendorId,
      lines: [{ requisitionLineId: EXAMPLE.requisitionLineId, quantity: '5' }],
    },
    output: examplePurchaseOrder,
  },
})
