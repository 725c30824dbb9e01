import { defineOperation, schemas } from '@nexus/kernel'
import { exampleRequisitionSummary, REQUISITION_STATES, requisitionSummary } from './requisition-view.js'

export const listRequisitionsInput = schemas.listInput({
  filters: {
    state: schemas.severalOf(REQUISITION_STATES).optional().meta({ example: 'DRAFT' }),
    q: schemas.searchText().optional().meta({ description: 'Finds a part of the title; letter case does not matter.' }),
    createdFrom: schemas.calendarDate().optional(),
    createdTo: schemas.calendarDate().optional(),
    requesterId: schemas.uuid().optional(),
    legalEntityId: schemas.uuid().optional(),
    costCentreId: schemas.uuid().optional(),
  },
  sorts: ['-createdAt', 'createdAt', 'title', '-title'],
})

/** The requisitions that the caller may see. */
export const listRequisitions = defineOperation({
  name: 'procurement.requisition.list.v1',
  http: 'GET /requisitions',
  permission: 'requisition:read',
  scope: 'own-or-all',
  summary: 'The requisitions that you may see.',
  input: listRequisitionsInput,
  output: schemas.pageOf(requisitionSummary),
  example: { input: { state: 'DRAFT' }, output: { items: [exampleRequisitionSummary], nextCursor: null } },
})
