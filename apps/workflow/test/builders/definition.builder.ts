import {
  createDefinition,
  type DefinitionBody,
  type DefinitionView,
  type DocumentType,
  publishDefinitionVersion,
} from '@nexus/contracts-workflow'
import type { TestActor } from '@nexus/testing'
import type { Organization } from './organization.builder.js'

type Step = DefinitionBody['steps'][number]
export type ApprovalStep = Extract<Step, { kind: 'approval' }>

/** A step in which any of these people, or holders of the role `approver`, decides. */
export const step = (key: string, people?: readonly TestActor[], parts: Partial<ApprovalStep> = {}): ApprovalStep => ({
  key,
  name: key,
  kind: 'approval',
  approvers: people === undefined ? { role: 'approver' } : { users: people.map((person) => person.userId) },
  mode: 'any',
  ...parts,
})

/** Publishes a definition of these steps; documents of its type are approved by it from now on. */
export async function publishSteps(
  organization: Organization,
  steps: readonly Step[],
  parts: Partial<DefinitionBody> & {
    name?: string
    purpose?: 'document' | 'sub-flow'
    documentType?: DocumentType
  } = {},
): Promise<DefinitionView> {
  const { name = 'Ours', purpose, documentType = 'requisition', ...rest } = parts
  const body = { currency: 'EUR', fallback: { owner: true as const }, ...rest, steps: [...steps] }
  const { definitionId } = await organization.admin.call(createDefinition, {
    ...{ documentType, name, body },
    ...(purpose === undefined ? {} : { purpose }),
  })
  return organization.admin.call(publishDefinitionVersion, { definitionId, number: 1 }, { expectedVersion: 1 })
}
