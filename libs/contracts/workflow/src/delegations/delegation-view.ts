import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentType } from '../approvals/approval-request.js'
import { EXAMPLE } from '../examples.js'

/** Somebody decides on somebody else's behalf for a time (AP-6). */
export const delegationView = z.strictObject({
  delegationId: schemas.uuid(),
  principalUserId: schemas.uuid().meta({ description: 'On whose behalf.' }),
  principalName: z.string(),
  delegateUserId: schemas
    .uuid()
    .nullable()
    .meta({ description: "Who decides; null: whoever the principal's manager is then." }),
  delegateName: z.string().nullable(),
  from: schemas.instant(),
  until: schemas.instant().meta({ description: 'The first instant at which it does not hold any more.' }),
  documentTypes: z.array(documentType()).meta({ description: 'Empty: of every type.' }),
  amountCap: schemas.money().nullable().meta({ description: 'Documents above it stay with the principal.' }),
  reason: z.string().nullable(),
  revokedAt: schemas.instant().nullable(),
  createdAt: schemas.instant(),
  version: schemas.version(),
})

export type DelegationView = z.output<typeof delegationView>

export const exampleDelegation: DelegationView = {
  delegationId: EXAMPLE.delegationId,
  principalUserId: EXAMPLE.approverId,
  principalName: 'Ann Approver',
  delegateUserId: EXAMPLE.adminId,
  delegateName: 'Bob Approver',
  from: EXAMPLE.instant,
  until: EXAMPLE.later,
  documentTypes: ['requisition'],
  amountCap: { amount: '5000.00', currency: 'EUR' },
  reason: 'Holidays',
  revokedAt: null,
  createdAt: EXAMPLE.instant,
  version: 1,
}
