import type { Schemas } from '@nexus/client'

/** What a version of a definition says: its steps in order, and what holds for all of them. */
export type DefinitionBody = Schemas['DraftDefinition']['body']
export type Step = DefinitionBody['steps'][number]
export type StepKind = Step['kind']
export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>
export type ParallelStep = StepOf<'parallel'>
export type Branch = ParallelStep['branches'][number]
/** Branches hold no branches, and no levels of management. */
export type BranchStep = Branch['steps'][number]
export type Approvers = StepOf<'approval'>['approvers']
export type Fallback = DefinitionBody['fallback']

export type Definition = Schemas['Definition']
export type DefinitionVersion = Definition['versions'][number]
export type DefinitionInList = Schemas['DefinitionPage']['items'][number]
export type DocumentType = DefinitionInList['documentType']
export type Purpose = DefinitionInList['purpose']
export type Simulation = Schemas['DefinitionSimulateAnswer']
export type Person = Schemas['UserPage']['items'][number]
export type Role = Schemas['RolePage']['items'][number]

export const DOCUMENT_TYPES = [
  'requisition',
  'purchase-order',
  'purchase-order-change',
  'payment-request',
] as const satisfies readonly DocumentType[]

/** Kinds of steps, the usual ones first. */
export const STEP_KINDS = [
  'approval',
  'hierarchy',
  'parallel',
  'auto-approve',
  'manual',
  'notify',
  'sub-flow',
] as const satisfies readonly StepKind[]

export const BRANCH_KINDS = STEP_KINDS.filter((kind) => kind !== 'parallel' && kind !== 'hierarchy')

export const MOST = { steps: 20, branches: 5, inBranch: 10, people: 20, condition: 500 } as const
