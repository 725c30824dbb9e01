import { defineOperation, schemas } from '@nexus/kernel'
import { documentType } from './approval-request.js'
import { APPROVAL_STATES, approvalSummary, exampleApprovalSummary } from './approval-view.js'
import { EXAMPLE } from '../examples.js'

export const listApprovalsInput = schemas.listInput({
  filters: {
    documentId: schemas.uuid().optional().meta({ description: 'Every approval of one document, one per submission.' }),
    documentType: documentType().optional(),
    state: schemas
      .severalOf(APPROVAL_STATES)
      .optional()
      .meta({ description: '`UNASSIGNED` finds what waits because nobody may decide it.', example: 'ACTIVE' }),
    automatic: schemas.flag().optional().meta({ description: 'Whether it was approved and no person decided.' }),
    endedFrom: schemas.calendarDate().optional().meta({ description: 'Ended on this day or later.' }),
    endedTo: schemas.calendarDate().optional(),
  },
  sorts: ['-startedAt', 'startedAt'],
})

/** The approvals of the organization, or those that the person asked for or was asked in. */
export const listApprovals = defineOperation({
  name: 'workflow.approval.list.v1',
  http: 'GET /approval-instances',
  permission: 'approval-instance:read',
  scope: 'own-or-all',
  summary: 'How documents were approved.',
  input: listApprovalsInput,
  output: schemas.pageOf(approvalSummary),
  example: {
    input: { documentId: EXAMPLE.requisitionId },
    output: { items: [exampleApprovalSummary], nextCursor: null },
  },
})
