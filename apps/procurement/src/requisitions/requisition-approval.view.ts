import type { requisitionSubmitted } from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import { snapshotLine } from '../approvals/approval-snapshot.view.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { requisitionViewOf } from './requisition.view.js'

type Approval = PayloadOf<typeof requisitionSubmitted>['approval']

/** What workflow is asked to decide: the requisition as it is in this version, and who may not decide on it. */
export function requisitionApproval(
  requisition: Requisition,
  lines: readonly RequisitionLine[],
  submitterId: string,
): Approval {
  const view = requisitionViewOf(requisition, lines)
  return {
    documentType: 'requisition',
    documentId: requisition.id,
    documentVersion: requisition.version,
    title: requisition.title,
    amount: view.totals.gross,
    requesterId: requisition.requesterId,
    excludedUserIds: [...new Set([requisition.requesterId, requisition.createdBy, submitterId])],
    facts: { lineCount: lines.length },
    snapshot: {
      title: view.title,
      purpose: view.purpose ?? null,
      needBy: view.needBy ?? null,
      deliveryPlace: view.deliveryPlace ?? null,
      requesterName: view.requesterName ?? null,
      totals: view.totals,
      documentAllowanceCharges: view.documentAllowanceCharges,
      lines: view.lines.map((line) => snapshotLine(line, line.quantities.requested)),
    },
  }
}
