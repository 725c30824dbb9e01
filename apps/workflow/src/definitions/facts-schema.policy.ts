import {
  type ApprovalRequest,
  type DocumentType,
  type FactDeclaration,
  type FactType,
  FACTS,
} from '@nexus/contracts-workflow'

/** Name and type of the facts that conditions of a document type may ask. */
export function factsSchemaOf(documentType: DocumentType): Readonly<Record<string, FactType>> {
  const facts: Readonly<Record<string, FactDeclaration>> = FACTS[documentType]
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.type]))
}

/** The facts of a request; amount and currency are the request's own, whatever the document says. */
export function factsOf(request: ApprovalRequest): ApprovalRequest['facts'] {
  return { ...request.facts, amount: request.amount, currency: request.amount.currency }
}
