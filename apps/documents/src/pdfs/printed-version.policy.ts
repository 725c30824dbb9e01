import type { PaymentRequestView } from '@nexus/contracts-billing'
import type { PurchaseOrderView, RequisitionView } from '@nexus/contracts-procurement'

/** Which version of a document a PDF shows, and what is written across it (PDF-1). */
export interface PrintedVersion {
  /** `version-5`, from the issue of an order on `revision-2`, or `revision-2-void`. */
  readonly printed: string
  /** Of an issued order; null otherwise. */
  readonly revision: number | null
  readonly watermark: 'DRAFT' | 'VOID' | `REVISION ${number}` | null
}

const BEFORE_APPROVAL: ReadonlySet<string> = new Set(['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'RETURNED', 'ON_HOLD'])
const NEVER: ReadonlySet<string> = new Set(['REJECTED', 'WITHDRAWN', 'CANCELLED', 'STOPPED', 'VOID', 'BANK_REJECTED'])

const byState = (state: string, version: number): PrintedVersion => ({
  printed: `version-${String(version)}`,
  revision: null,
  watermark: NEVER.has(state) ? 'VOID' : BEFORE_APPROVAL.has(state) ? 'DRAFT' : null,
})

export const printedRequisition = ({ state, version }: Pick<RequisitionView, 'state' | 'version'>): PrintedVersion =>
  byState(state, version)

export const printedPaymentRequest = ({
  state,
  version,
}: Pick<PaymentRequestView, 'state' | 'version'>): PrintedVersion => {
  // A bank that refused or sent back a payment does not make the request less valid.
  return byState(state === 'BANK_REJECTED' || state === 'RETURNED' ? 'EXPORTED' : state, version)
}

/**
 * Before its issue an order is a DRAFT in each of its versions, whatever was approved (AP-12). From then on its revisions
 * are printed, which do not change by what is received or billed. Undefined for a revision that there is not.
 */
export function printedOrder(
  order: Pick<PurchaseOrderView, 'state' | 'version' | 'revision' | 'issuedAt'>,
  asked?: number,
): PrintedVersion | undefined {
  const isVoid = order.state === 'CANCELLED'
  if (order.issuedAt === undefined) {
    if (asked !== undefined) return undefined
    return { printed: `version-${String(order.version)}`, revision: null, watermark: isVoid ? 'VOID' : 'DRAFT' }
  }
  const revision = asked ?? order.revision
  if (revision > order.revision) return undefined
  return issuedRevision(revision, isVoid)
}

export function issuedRevision(revision: number, isVoid = false): PrintedVersion {
  const printed = `revision-${String(revision)}`
  if (isVoid) return { printed: `${printed}-void`, revision, watermark: 'VOID' }
  return { printed, revision, watermark: revision === 0 ? null : `REVISION ${revision}` }
}
