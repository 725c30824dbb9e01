import type {
  ExceptionOwner,
  ExceptionResolution,
  InvoiceExceptionType,
  LineSuggestion,
  SupplierInvoiceView,
} from '@nexus/contracts-billing'
import type { Money, Quantity } from '@nexus/kernel'

/** A line of an invoice, as the match sees it. */
export interface LineToMatch {
  readonly id: string
  readonly reference: string
  readonly description: string
  readonly quantity: Quantity
  readonly unitCode: string | null
  readonly net: Money
  readonly taxCategory: string
  readonly taxPercent: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
  readonly orderLineReference: string | null
}

/** An invoice or credit note, as the match sees it. */
export interface InvoiceToMatch {
  readonly kind: 'invoice' | 'credit-note'
  readonly number: string
  readonly currency: string
  readonly lines: readonly LineToMatch[]
  readonly documentAllowanceCharges: SupplierInvoiceView['documentAllowanceCharges']
  readonly bankAccounts: readonly { readonly iban: string }[]
  readonly precedingInvoices: readonly string[]
  /** The person who entered it. */
  readonly enteredBy: string
  /** Whether an earlier document of the vendor has the same number over another amount (MAT-10). */
  readonly numberUsedBefore: boolean
}

/** One difference between an invoice and its order. */
export interface Finding {
  readonly type: InvoiceExceptionType
  readonly lineId?: string
  readonly orderLineId?: string
  readonly expected?: string
  readonly actual?: string
  readonly difference?: string
  readonly detail: string
  readonly owner: ExceptionOwner
  readonly allowedResolutions: ExceptionResolution[]
  readonly suggestions: LineSuggestion[]
}

/** Who is expected to act (MAT-6). */
const OWNERS: Readonly<Record<InvoiceExceptionType, ExceptionOwner>> = {
  PRICE: 'buyer',
  QTY_OVER_ORDERED: 'buyer',
  QTY_OVER_RECEIVED: 'receiver',
  NOT_RECEIVED: 'receiver',
  QTY_OVER_CREDITED: 'accounts-payable',
  UNMATCHED_LINE: 'accounts-payable',
  NEGATIVE_LINE: 'accounts-payable',
  NO_QUANTITY: 'accounts-payable',
  UNIT: 'buyer',
  CURRENCY: 'accounts-payable',
  TAX: 'accounts-payable',
  FREIGHT: 'buyer',
  PO_CLOSED: 'buyer',
  BANK_MISMATCH: 'accounts-payable',
  DUPLICATE: 'accounts-payable',
  CREDIT_WITHOUT_INVOICE: 'accounts-payable',
  SEPARATION_OF_DUTIES: 'accounts-payable',
  BOOKING_REFUSED: 'accounts-payable',
}

/** What helps besides accepting and rejecting. */
const REMEDIES: Readonly<Record<InvoiceExceptionType, readonly ExceptionResolution[]>> = {
  PRICE: ['rematch'],
  QTY_OVER_ORDERED: ['rematch'],
  QTY_OVER_RECEIVED: ['receive', 'rematch'],
  NOT_RECEIVED: ['receive', 'rematch'],
  QTY_OVER_CREDITED: ['rematch'],
  UNMATCHED_LINE: ['assign'],
  NEGATIVE_LINE: [],
  NO_QUANTITY: [],
  UNIT: ['assign', 'rematch'],
  CURRENCY: ['rematch'],
  TAX: ['rematch'],
  FREIGHT: ['rematch'],
  PO_CLOSED: ['rematch'],
  BANK_MISMATCH: ['rematch'],
  DUPLICATE: [],
  CREDIT_WITHOUT_INVOICE: [],
  SEPARATION_OF_DUTIES: [],
  BOOKING_REFUSED: ['rematch'],
}

/** What a finding is about. */
export type FindingFacts = Omit<Finding, 'type' | 'owner' | 'allowedResolutions' | 'suggestions'> & {
  readonly suggestions?: LineSuggestion[]
}

/**
 * A finding with its owner and what helps.
 * @param harmless whether nothing is billed or paid beyond what was agreed: only then may a person accept it
 */
export function finding(type: InvoiceExceptionType, harmless: boolean, facts: FindingFacts): Finding {
  const allowedResolutions: ExceptionResolution[] = [
    ...(harmless ? (['accept'] as const) : []),
    ...REMEDIES[type],
    'reject',
  ]
  return { suggestions: [], ...facts, type, owner: OWNERS[type], allowedResolutions }
}

/** Whether a higher amount is to our disadvantage: on an invoice we would pay more, on a credit note we get more back. */
export function isHarmless(kind: InvoiceToMatch['kind'], excess: Money): boolean {
  return kind === 'invoice' ? !excess.isPositive() : !excess.isNegative()
}
