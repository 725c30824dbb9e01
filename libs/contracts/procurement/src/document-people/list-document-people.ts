import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** Documents that a person may be allowed to see because they are their own. */
export const DOCUMENTS_WITH_PEOPLE = ['requisition', 'purchase-order', 'purchase-order-change'] as const

export const listDocumentPeople = defineOperation({
  name: 'procurement.document-people.list.v1',
  internal: 'The edge tells those who may see only their own documents of changes of these, and of no others (GW-03).',
  readOnly: true,
  summary: 'Whose own a document is: who made it, and who asked for it.',
  description: 'They stay the same as long as the document lives. Nobody for a document that does not exist.',
  input: z.strictObject({ documentType: z.enum(DOCUMENTS_WITH_PEOPLE), documentId: schemas.uuid() }),
  output: z.strictObject({ userIds: z.array(schemas.uuid()).max(3) }),
  example: {
    input: { documentType: 'purchase-order', documentId: EXAMPLE.orderId },
    output: { userIds: [EXAMPLE.buyerId, EXAMPLE.requesterId] },
  },
})
