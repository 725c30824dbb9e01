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

/**
 * The facts of a request; amount, currency and cost centre are the request's own, whatever the document says. The amount is in
 * the definition's currency where the document gives it: its own, or the base amount at the document's rate (AP-2).
 */
export function factsOf(
  request: Pick<ApprovalRequest, 'facts' | 'amount' | 'baseAmount' | 'costCentreId'>,
  currency: string,
): ApprovalRequest['facts'] {
  const { facts, amount, baseAmount, costCentreId } = request
  return {
    ...facts,
    amount: amount.currency !== currency && baseAmount?.currency === currency ? baseAmount : amount,
    currency: amount.currency,
    ...(costCentreId === undefined ? {} : { costCentreId }),
  }
}
