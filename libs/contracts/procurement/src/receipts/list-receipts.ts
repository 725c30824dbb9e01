import { defineOperation, schemas } from '@nexus/kernel'
import { EXAMPLE } from '../examples.js'
import { exampleReceipt, receiptStateName, receiptView } from './receipt-view.js'

export const listReceiptsInput = schemas.listInput({
  filters: {
    orderId: schemas.uuid().optional(),
    receivedBy: schemas.uuid().optional(),
    state: receiptStateName()
      .optional()
      .meta({ description: 'Left out: what was posted, without drafts and discarded ones.' }),
  },
  sorts: ['-receivedAt', 'receivedAt'],
})

/** The receipts of the organization. */
export const listReceipts = defineOperation({
  name: 'procurement.receipt.list.v1',
  http: 'GET /receipts',
  permission: 'receipt:read',
  summary: 'The receipts of the organization.',
  input: listReceiptsInput,
  output: schemas.pageOf(receiptView),
  example: { input: { orderId: EXAMPLE.orderId }, output: { items: [exampleReceipt], nextCursor: null } },
})
