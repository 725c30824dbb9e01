import type { MessageId } from '@nexus/console-i18n'
import type { DocumentType } from './body-types.js'

export type FactType = 'money' | 'int' | 'bool' | 'string'

export interface Fact {
  readonly name: string
  readonly type: FactType
  /** What it is, as the subject of a sentence: "the total". */
  readonly noun: MessageId
  readonly description: MessageId
}

type FactName =
  | 'amount'
  | 'categories'
  | 'costCentre'
  | 'costCentreId'
  | 'currency'
  | 'increase'
  | 'invoiceCount'
  | 'lineCount'
  | 'matchesApprovedRequisition'
  | 'vendorId'

const fact = (name: FactName, type: FactType): Fact => ({
  name,
  type,
  noun: `workflow.fact.${name}`,
  description: `workflow.fact.${name}.text`,
})

const every = [fact('amount', 'money'), fact('currency', 'string'), fact('costCentreId', 'string')]

/** What conditions of each document type may ask: the same that the server checks them by (facts.spec.ts compares). */
export const FACTS: Readonly<Record<DocumentType, readonly Fact[]>> = {
  requisition: [...every, fact('lineCount', 'int'), fact('costCentre', 'string'), fact('categories', 'string')],
  'purchase-order': [
    ...every,
    fact('lineCount', 'int'),
    fact('vendorId', 'string'),
    fact('matchesApprovedRequisition', 'bool'),
  ],
  'purchase-order-change': [
    ...every,
    fact('lineCount', 'int'),
    fact('vendorId', 'string'),
    fact('matchesApprovedRequisition', 'bool'),
    fact('increase', 'money'),
  ],
  'payment-request': [...every, fact('vendorId', 'string'), fact('invoiceCount', 'int')],
}
