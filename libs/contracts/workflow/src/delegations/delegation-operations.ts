import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import { EXAMPLE } from '../examples.js'
import { delegationLoop, delegationOver, delegationRefused } from './delegation.errors.js'
import { delegationView, exampleDelegation } from './delegation-view.js'

export const createDelegationInput = z.strictObject({
  principalUserId: schemas
    .uuid()
    .optional()
    .meta({ description: 'On whose behalf; yourself, unless you may manage all.' }),
  delegateUserId: schemas.uuid().optional().meta({ description: "Who decides; left out: the principal's manager." }),
  from: schemas.instant().optional().meta({ description: 'At once, when it is left out.' }),
  until: schemas.instant().meta({ description: 'The first instant at which it does not hold any more.' }),
  documentTypes: z.array(documentType()).max(10).optional().meta({ description: 'Left out or empty: of every type.' }),
  amountCap: schemas.money().optional().meta({ description: 'Documents above it stay with the principal.' }),
  reason: schemas.text(500).optional(),
})

/** Lets somebody decide on one's behalf for a time. Tasks that open in that time go to the delegate. */
export const createDelegation = defineOperation({
  name: 'workflow.delegation.create.v1',
  http: 'POST /approval-delegations',
  permission: 'approval-delegation:manage',
  scope: 'own-or-all',
  summary: 'Let somebody decide on your behalf for a time.',
  description:
    'Tasks that open from `from` on and before `until` go to the delegate, who signs on your behalf; you go on seeing them. ' +
    'Where the delegate asked for the document, your manager decides.',
  input: createDelegationInput,
  output: delegationView,
  errors: [delegationRefused, delegationLoop],
  success: 201,
  location: (delegation) => `/approval-delegations/${delegation.delegationId}`,
  example: {
    input: {
      delegateUserId: EXAMPLE.adminId,
      from: EXAMPLE.instant,
      until: EXAMPLE.later,
      documentTypes: ['requisition'],
      amountCap: { amount: '5000.00', currency: 'EUR' },
      reason: 'Holidays',
    },
    output: exampleDelegation,
  },
})

export const listDelegationsInput = schemas.listInput({
  filters: {
    principalUserId: schemas.uuid().optional(),
    delegateUserId: schemas.uuid().optional(),
  },
  sorts: ['-from', 'from'],
})

/** Delegations of the organization, or those by and to the person who asks. */
export const listDelegations = defineOperation({
  name: 'workflow.delegation.list.v1',
  http: 'GET /approval-delegations',
  permission: 'approval-delegation:read',
  scope: 'own-or-all',
  summary: 'Who decides on whose behalf.',
  input: listDelegationsInput,
  output: schemas.pageOf(delegationView),
  example: { input: {}, output: { items: [exampleDelegation], nextCursor: null } },
})

/** Ends a delegation: open tasks go back to the principal. */
export const revokeDelegation = defineOperation({
  name: 'workflow.delegation.revoke.v1',
  http: 'POST /approval-delegations/:delegationId/revocation',
  permission: 'approval-delegation:manage',
  scope: 'own-or-all',
  summary: 'End a delegation and take its open tasks back.',
  input: z.strictObject({ delegationId: schemas.uuid() }),
  output: delegationView,
  errors: [delegationOver],
  concurrency: 'if-match',
  example: {
    input: { delegationId: EXAMPLE.delegationId },
    output: { ...exampleDelegation, revokedAt: EXAMPLE.later, version: 2 },
  },
})

/** One per version of a delegation. */
export const delegationChanged = defineEvent({
  name: 'workflow.delegation.changed.v1',
  summary: 'Somebody lets somebody else decide on their behalf, or does not any more.',
  payload: delegationView.omit({ createdAt: true }),
})
