import { schemas } from '@nexus/kernel'
import { z } from 'zod'

export const approvalRequest = z.strictObject({
  documentType: z.enum(['requisition', 'purchase-order', 'payment-request']),
  documentId: schemas.uuid(),
  documentVersion: schemas.version(),
  title: schemas.text(300),
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  excludedUserIds: z.array(schemas.uuid()),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), schemas.money()])),
  snapshot: z.record(z.string(), z.unknown()),
})
