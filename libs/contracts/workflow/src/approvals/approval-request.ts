import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentSubject } from './document-subject.js'

/** The documents that are approved. */
export const DOCUMENT_TYPES = ['requisition', 'purchase-order', 'purchase-order-change', 'payment-request'] as const

export const documentType = () => z.enum(DOCUMENT_TYPES).meta({ example: 'requisition' })

export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** A fact as a document states it; which ones there are is declared in `FACTS`. */
export const factValue = z.union([z.string().max(2000), z.boolean(), z.int(), schemas.money()])

/** What is to be decided again after a change (AP-9). */
export const approvalRerun = () =>
  z.enum(['full', 'final-only', 'affected']).meta({
    description:
      '`full`: every step; `final-only`: only the last approval step; `affected`: only steps that depend on `affectedFacts`.',
  })

/** How the document differs from what was approved before, in words an approver reads. */
export const documentChange = z.strictObject({
  previousDocumentVersion: schemas.version(),
  differences: z
    .array(
      z.strictObject({
        path: z.string().max(200),
        label: z.string().max(200),
        before: z.string().max(2000).nullable(),
        after: z.string().max(2000).nullable(),
      }),
    )
    .max(500),
})

export type DocumentChange = z.output<typeof documentChange>

/** What a document asks when it is submitted; document services embed it as `approval` in their submitted event. */
export const approvalRequest = z.strictObject({
  documentType: documentType(),
  documentId: schemas.uuid(),
  /** The version that was submitted: a verdict holds for it and for no other. */
  documentVersion: schemas.version(),
  title: schemas.text(200),
  /** What the title says, when a service made it and no person. */
  subject: documentSubject.optional(),
  /** Total, tax included. */
  amount: schemas.money(),
  requesterId: schemas.uuid(),
  /** People who may not decide, besides the requester: separation of duties. */
  excludedUserIds: z.array(schemas.uuid()).max(100),
  /** What conditions may ask; `amount` and `currency` need not be repeated. */
  facts: z.record(z.string().max(60), factValue),
  /** What the approver sees. */
  snapshot: z.record(z.string(), z.unknown()),
  /** The total in the organization's base currency at the document's rate; conditions in that currency compare it. */
  baseAmount: schemas.money().optional(),
  /** Its owner can be an approver. */
  costCentreId: schemas.uuid().optional(),
  /** Left out: `full`. Anything else holds only with the approval that it builds on: `previousInstanceId` or `change`. */
  rerun: approvalRerun().optional(),
  /** Names of facts, and `costCentreId` or paths of the snapshot, that the change touched. */
  affectedFacts: z.array(z.string().max(200)).max(100).optional(),
  change: documentChange.nullable().optional(),
  /** The approval that this one builds on: approved before the change, or still running for the version before. */
  previousInstanceId: schemas.uuid().optional(),
})

export type ApprovalRequest = z.output<typeof approvalRequest>
