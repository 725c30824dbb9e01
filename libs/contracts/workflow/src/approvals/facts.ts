import type { z } from 'zod'
import type { documentType } from './approval-request.js'

/** What a fact holds: exact money, a whole number, a truth value or text. */
export type FactType = 'money' | 'int' | 'bool' | 'string'

/** One fact that conditions of a document type may ask. */
export interface FactDeclaration {
  readonly type: FactType
  readonly description: string
}

const everyDocument = {
  amount: { type: 'money', description: 'Total of the document, tax included; taken from the request itself' },
  currency: { type: 'string', description: 'Currency of the total; taken from the request itself' },
  costCentreId: { type: 'string', description: 'Id of the cost centre; taken from the request itself' },
} as const satisfies Record<string, FactDeclaration>

/**
 * The facts of each document type, by which conditions are type-checked when a definition is saved (AP-2). A document
 * that leaves one out is not refused: the steps that ask for it go to the fallback approver.
 */
export const FACTS = {
  requisition: {
    ...everyDocument,
    lineCount: { type: 'int', description: 'Number of lines' },
    costCentre: { type: 'string', description: 'Code of the cost centre' },
    categories: { type: 'string', description: 'Codes of the categories of the lines, by the alphabet, with commas' },
  },
  'purchase-order': {
    ...everyDocument,
    lineCount: { type: 'int', description: 'Number of lines' },
    vendorId: { type: 'string', description: 'Id of the vendor' },
    matchesApprovedRequisition: {
      type: 'bool',
      description:
        'Whether the order asks for nothing but what its requisition was approved for, at the same prices, by others than its buyer',
    },
  },
  'purchase-order-change': {
    ...everyDocument,
    lineCount: { type: 'int', description: 'Number of lines' },
    vendorId: { type: 'string', description: 'Id of the vendor' },
    matchesApprovedRequisition: {
      type: 'bool',
      description: 'Whether the changed order still asks for nothing but what its requisition was approved for',
    },
    increase: {
      type: 'money',
      description: 'By how much the total grows against what was approved; 0 when it shrinks',
    },
  },
  'payment-request': {
    ...everyDocument,
    vendorId: { type: 'string', description: 'Id of the vendor that is paid' },
    invoiceCount: { type: 'int', description: 'Number of invoices that are paid' },
  },
} as const satisfies Record<z.output<ReturnType<typeof documentType>>, Readonly<Record<string, FactDeclaration>>>
