import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { approvalView, exampleApproval } from './approval-view.js'

/** One approval with its route: why each step applied or not, who was asked, who was not and why, who decided. */
export const getApproval = defineOperation({
  name: 'workflow.approval.get.v1',
  http: 'GET /approval-instances/:instanceId',
  permission: 'approval-instance:read',
  scope: 'own-or-all',
  summary: 'One approval with its route, explained.',
  input: z.strictObject({ instanceId: schemas.uuid() }),
  output: approvalView,
  example: { input: { instanceId: EXAMPLE.instanceId }, output: exampleApproval },
})
