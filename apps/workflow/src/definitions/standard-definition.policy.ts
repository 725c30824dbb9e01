import type { ApprovalStep, DefinitionBody, DefinitionStep, DocumentType } from '@nexus/contracts-workflow'

/** Name of the definition that every organization starts with. */
export const STANDARD_NAME = 'Standard policy'

/** From this total on, in the organization's base currency, two people approve. */
const TWO_PEOPLE_FROM = '500'

/** Changes of orders are approved as orders are, until the organization publishes a definition of their own. */
export type StandardDocument = Exclude<DocumentType, 'purchase-order-change'>

/** The document type whose definition serves where this one has none. */
export const standInFor = (documentType: DocumentType): StandardDocument =>
  documentType === 'purchase-order-change' ? 'purchase-order' : documentType

const ROLES: Readonly<Record<StandardDocument, string>> = {
  requisition: 'approver',
  'purchase-order': 'approver',
  'payment-request': 'payment-approver',
}

/** What the standard policy says: below 500 one approver, else two; an order that equals its approved requisition needs none. */
export function standardDefinition(documentType: StandardDocument, baseCurrency: string): DefinitionBody {
  const approvers: ApprovalStep['approvers'] = { role: ROLES[documentType] }
  const people: DefinitionStep[] = [
    {
      key: 'one-approver',
      name: 'One approver',
      kind: 'approval',
      condition: `amount < ${TWO_PEOPLE_FROM}`,
      approvers,
      mode: 'any',
    },
    {
      key: 'two-approvers',
      name: 'Two approvers',
      kind: 'approval',
      condition: `amount >= ${TWO_PEOPLE_FROM}`,
      approvers,
      mode: 'quorum',
      quorum: 2,
    },
  ]
  const approvedBefore: DefinitionStep = {
    key: 'approved-before',
    name: 'Approved with its requisition',
    kind: 'auto-approve',
    condition: 'matchesApprovedRequisition == true',
  }
  return {
    currency: baseCurrency,
    fallback: { owner: true },
    steps: documentType === 'purchase-order' ? [approvedBefore, ...people] : people,
  }
}
