import type {
  ExceptionFacts,
  ExceptionOwner,
  ExceptionResolution,
  InvoiceExceptionType,
  InvoiceVariance,
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
  /** Its order, by id or by number as written, when the invoice bills several. */
  readonly orderId: string | null
  readonly orderReference: string | null
  /** The receipt or delivery that it bills, by number as written. */
  readonly receiptReference: string | null
}

/** An invoice or credit note, as the match sees it. */
export interface InvoiceToMatch {
  readonly kind: 'invoice' | 'credit-note'
  readonly number: string
  readonly vendorId: string
  readonly currency: string
  readonly lines: readonly LineToMatch[]
  readonly documentAllowanceCharges: SupplierInvoiceView['documentAllowanceCharges']
  readonly bankAccounts: readonly { readonly iban: string }[]
  readonly precedingInvoices: readonly string[]
  /** What a credit note without invoice is for (MAT-9). */
  readonly creditReason: string | null
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
  /** What it costs, net and with tax; absent where it costs nothing or nobody knows. */
  readonly value?: Money
  readonly withheld?: Money
  readonly detail: string
  /** What `detail` says, in parts, for whoever says it in other words; of the same type. */
  readonly facts: ExceptionFacts
  readonly owner: ExceptionOwner
  readonly allowedResolutions: ExceptionResolution[]
  readonly suggestions: LineSuggestion[]
}

/** A difference that does not stop the invoice and is kept for the record (MAT-5, MAT-11). */
export interface Variance {
  readonly kind: InvoiceVariance['kind']
  readonly handling: InvoiceVariance['handling']
  readonly lineId?: string
  readonly orderLineId?: string
  readonly expected: string
  readonly actual: string
  /** Actual minus expected. */
  readonly value: Money
  readonly toleranceRuleId?: string
}

/** What one comparison comes to. */
export interface Compared {
  readonly findings: readonly Finding[]
  readonly variances: readonly Variance[]
}

export const EQUAL: Compared = { findings: [], variances: [] }
export const found = (...findings: Finding[]): Compared => ({ findings, variances: [] })

/** Who is expected to act (MAT-6). */
const OWNERS: Readonly<Record<InvoiceExceptionType, ExceptionOwner>> = {
  PRICE: 'buyer',
  PRICE_UNDER_BILLED: 'buyer',
  QTY_OVER_ORDERED: 'buyer',
  QTY_OVER_RECEIVED: 'receiver',
  QTY_UNDER_BILLED: 'buyer',
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
  BANK_MISMATCH: 'fraud',
  DUPLICATE: 'accounts-payable',
  CREDIT_WITHOUT_INVOICE: 'accounts-payable',
  SEPARATION_OF_DUTIES: 'accounts-payable',
  BOOKING_REFUSED: 'accounts-payable',
  VENDOR_HOLD: 'buyer',
  VENDOR_BLACKLISTED: 'buyer',
  PO_ON_HOLD: 'buyer',
  LINE_NOT_IN_REVISION: 'buyer',
}

/** Owners beside the first: an unmatched line is as well the buyer's (MAT-6). */
const ALSO: Partial<Record<InvoiceExceptionType, ExceptionOwner>> = { UNMATCHED_LINE: 'buyer' }

/** What helps besides accepting and rejecting. */
const REMEDIES: Readonly<Record<InvoiceExceptionType, readonly ExceptionResolution[]>> = {
  PRICE: ['dispute', 'short-pay', 'request-change', 'rematch'],
  PRICE_UNDER_BILLED: ['rematch'],
  QTY_OVER_ORDERED: ['dispute', 'short-pay', 'request-change', 'rematch'],
  QTY_OVER_RECEIVED: ['receive', 'dispute', 'short-pay', 'rematch'],
  QTY_UNDER_BILLED: ['rematch'],
  NOT_RECEIVED: ['receive', 'rematch'],
  QTY_OVER_CREDITED: ['rematch'],
  UNMATCHED_LINE: ['assign'],
  NEGATIVE_LINE: [],
  NO_QUANTITY: [],
  UNIT: ['assign', 'rematch'],
  CURRENCY: ['rematch'],
  TAX: ['dispute', 'short-pay', 'rematch'],
  FREIGHT: ['dispute', 'short-pay', 'request-change', 'rematch'],
  PO_CLOSED: ['rematch'],
  BANK_MISMATCH: ['rematch'],
  DUPLICATE: [],
  CREDIT_WITHOUT_INVOICE: [],
  SEPARATION_OF_DUTIES: [],
  BOOKING_REFUSED: ['rematch'],
  VENDOR_HOLD: ['rematch'],
  VENDOR_BLACKLISTED: ['rematch'],
  PO_ON_HOLD: ['rematch'],
  LINE_NOT_IN_REVISION: ['rematch'],
}

/** Of these a difference in money may be accepted up to the limit of the organization (MAT-6). */
const UP_TO_LIMIT: ReadonlySet<InvoiceExceptionType> = new Set([
  'PRICE',
  'TAX',
  'FREIGHT',
  'QTY_OVER_ORDERED',
  'QTY_OVER_RECEIVED',
  'NOT_RECEIVED',
])

/** Where a finding stands, what it costs, and its sentence. */
export type FindingParts = Omit<Finding, 'type' | 'facts' | 'owner' | 'allowedResolutions' | 'suggestions'> & {
  readonly suggestions?: LineSuggestion[]
}

/**
 * A finding with its owner and what helps.
 * @param facts what it is about; they say its type as well
 * @param harmless whether nothing is billed or paid beyond what was agreed: then a person may accept it without limit
 */
export function finding(facts: ExceptionFacts, harmless: boolean, parts: FindingParts): Finding {
  const { type } = facts
  const canWithhold = !harmless && parts.withheld?.isPositive() === true
  const allowedResolutions: ExceptionResolution[] = [
    ...(harmless ? (['accept'] as const) : []),
    ...REMEDIES[type].filter((remedy) => canWithhold || (remedy !== 'dispute' && remedy !== 'short-pay')),
    'reject',
  ]
  return { suggestions: [], ...parts, type, facts, owner: OWNERS[type], allowedResolutions }
}

/** Offers to accept what costs something, when the organization has a limit for that; whether it is within, is seen when it is accepted. */
export function withAcceptLimit(found: Finding, acceptLimit: string): Finding {
  const offered = /[1-9]/.test(acceptLimit) && UP_TO_LIMIT.has(found.type) && found.value !== undefined
  if (!offered || found.allowedResolutions.includes('accept')) return found
  return { ...found, allowedResolutions: ['accept', ...found.allowedResolutions] }
}

/** Everybody who may settle an exception of the type. */
export function ownersOf(type: InvoiceExceptionType): ExceptionOwner[] {
  const also = ALSO[type]
  return also === undefined ? [OWNERS[type]] : [OWNERS[type], also]
}

/** Whether a higher amount is to our disadvantage: on an invoice we would pay more, on a credit note we get more back. */
export function isHarmless(kind: InvoiceToMatch['kind'], excess: Money): boolean {
  return kind === 'invoice' ? !excess.isPositive() : !excess.isNegative()
}
