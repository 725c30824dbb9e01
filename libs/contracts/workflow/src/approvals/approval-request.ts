import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** The documents that are approved. */
export const DOCUMENT_TYPES = ['requisition', 'purchase-order', 'payment-request'] as const

export const documentType = () => z.enum(DOCUMENT_TYPES).meta({ example: 'requisition' })

export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** A fact as a document states it; which ones there are is declared in `FACTS`. */
export const factValue = z.union([z.string().max(2000), z.boolean(), z.int(), schemas.money()])

/** What a document asks when it is submitted; document services embed it as `approval` in their submitted event. */
export const approvalRequest = z.strictObject({
  documentType: documentType(),
  documentId: schemas.uuid(),
  /** The version that was submitted: a verdict holds for it and for no other. */
  documentVersion: schemas.version(),
  title: schemas.text(200),
  /** Total, tax included. */
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  /** People who may not decide, besides the requester: separation of duties. */
  excludedUserIds: z.array(schemas.uuid()).max(100),
  /** What conditions may ask; `amount` and `currency` need not be repeated. */
  facts: z.record(z.string().max(60), factValue),
  /** What the approver sees. */
  snapshot: z.record(z.string(), z.unknown()),
})

export type ApprovalRequest = z.output<typeof approvalRequest>
