import type { requisitionSubmitted } from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import { snapshotLine } from '../approvals/approval-snapshot.view.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { requisitionViewOf } from './requisition.view.js'
import type { ApprovalSubject } from './submission.guard.js'

type Approval = PayloadOf<typeof requisitionSubmitted>['approval']

/** How a requested change differs from what was approved, and by which approval that was (REQ-5). */
export interface ApprovalChange {
  readonly previousInstanceId: string | undefined
  readonly previousDocumentVersion: number
  readonly differences: readonly { path: string; label: string; before: string | null; after: string | null }[]
}

/** What workflow is asked to decide: the requisition as it is in this version, and who may not decide on it. */
export function requisitionApproval(
  requisition: Requisition,
  lines: readonly RequisitionLine[],
  submitterId: string,
  { categories, costCentreCode, baseAmount }: ApprovalSubject,
  change?: ApprovalChange,
): Approval {
  const view = requisitionViewOf(requisition, lines)
  const codes = [...categories.values()].map((category) => category.code).sort()
  const { costCentreId } = requisition
  return {
    documentType: 'requisition',
    documentId: requisition.id,
    documentVersion: requisition.version,
    title: requisition.title,
    amount: view.totals.gross,
    ...(baseAmount === null ? {} : { baseAmount: baseAmount.toJSON() }),
    ...(costCentreId === null ? {} : { costCentreId }),
    rerun: 'full',
    affectedFacts: [],
    change:
      change === undefined
        ? null
        : { previousDocumentVersion: change.previousDocumentVersion, differences: [...change.differences] },
    previousInstanceId: change?.previousInstanceId,
    requesterId: requisition.requesterId,
    excludedUserIds: [...new Set([requisition.requesterId, requisition.createdBy, submitterId])],
    facts: {
      lineCount: lines.length,
      ...(costCentreCode === null ? {} : { costCentre: costCentreCode }),
      ...(codes.length === 0 ? {} : { categories: codes.join(', ').slice(0, 2000) }),
    },
    snapshot: {
      title: view.title,
      purpose: view.purpose ?? null,
      needBy: view.needBy ?? null,
      deliveryPlace: view.deliveryPlace ?? null,
      requesterName: view.requesterName ?? null,
      costCentre: costCentreCode,
      quoteFileIds: view.quoteFileIds,
      quoteWaiver: view.quoteWaiver ?? null,
      warnings: view.warnings,
      totals: view.totals,
      documentAllowanceCharges: view.documentAllowanceCharges,
      lines: view.lines.map((line) => snapshotLine(line, line.quantities.requested)),
    },
  }
}
