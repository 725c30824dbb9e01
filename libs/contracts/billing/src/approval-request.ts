import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** The `approval` block of `@nexus/contracts-workflow`, as billing writes it: contracts depend on the kernel alone. */
export const approvalRequest = z.strictObject({
  documentType: z.literal('payment-request'),
  documentId: schemas.uuid(),
  documentVersion: schemas.version(),
  title: schemas.text(200),
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  excludedUserIds: z.array(schemas.uuid()).max(100),
  facts: z.record(z.string().max(60), z.union([z.string().max(2000), z.boolean(), z.int(), schemas.money()])),
  snapshot: z.record(z.string(), z.unknown()),
})
