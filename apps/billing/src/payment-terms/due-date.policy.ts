import type { AppliedTerms, CashDiscount, DueDateSource, PaymentTerms } from '@nexus/contracts-billing'
import { type Money, parseDecimal, powerOfTen } from '@nexus/kernel'
import { addDays, businessDay, dayOfMonth, endOfMonth } from './calendar.policy.js'

/** When an invoice of that date is due by these terms (PAY-2). */
export function dueDateBy({ due, businessDays }: PaymentTerms, invoiceDate: string): string {
  return businessDay(rawDueDate(due, invoiceDate), businessDays)
}

function rawDueDate(due: PaymentTerms['due'], invoiceDate: string): string {
  switch (due.kind) {
    case 'net':
      return addDays(invoiceDate, due.days)
    case 'end-of-month':
      return addDays(endOfMonth(invoiceDate), due.days)
    case 'day-of-month': {
      const day = dayOfMonth(invoiceDate, due.monthsLater, due.day)
      return day < invoiceDate ? dayOfMonth(invoiceDate, due.monthsLater + 1, due.day) : day
    }
  }
}

/** The last day on which a discount may be taken: never later than agreed, whatever day of the week it is. */
export const discountUntil = (discount: CashDiscount, invoiceDate: string): string =>
  addDays(invoiceDate, discount.withinDays)

/** A discount of an amount, rounded half up to the currency. */
export function discountOf(amount: Money, { percent }: Pick<CashDiscount, 'percent'>): Money {
  const { unscaled, scale } = parseDecimal(percent)
  return amount.multiply({ numerator: unscaled, denominator: powerOfTen(scale + 2) })
}

/** The best discount whose window is open on that day; windows grow and percentages fall, so it is the first one. */
export const openDiscount = (
  terms: PaymentTerms | undefined,
  invoiceDate: string,
  on: string,
): CashDiscount | undefined => terms?.discounts.find((discount) => on <= discountUntil(discount, invoiceDate))

/** What is known of the terms of an invoice. */
export interface KnownTerms {
  /** Agreed with the vendor, as recorded here. */
  readonly vendor: PaymentTerms | undefined
  /** Of the organization, where nothing is agreed. */
  readonly fallback: PaymentTerms | undefined
  /** Days from the invoice date, in the record of the vendor. */
  readonly vendorDays: number
}

export interface DatedInvoice {
  readonly issueDate: string
  /** As the supplier stated it. */
  readonly dueDate: string | null
}

/** The terms that hold for an invoice: what was agreed, else what it states, else what the organization or the vendor record says. */
export function termsOf(
  { vendor, fallback, vendorDays }: KnownTerms,
  invoice: DatedInvoice,
): { dueDate: string; source: DueDateSource; terms: PaymentTerms | undefined } {
  const { issueDate } = invoice
  if (vendor !== undefined) return { dueDate: dueDateBy(vendor, issueDate), source: 'vendor-terms', terms: vendor }
  if (invoice.dueDate !== null) return { dueDate: invoice.dueDate, source: 'invoice', terms: fallback }
  if (fallback !== undefined)
    return { dueDate: dueDateBy(fallback, issueDate), source: 'default-terms', terms: fallback }
  return { dueDate: addDays(issueDate, vendorDays), source: 'vendor-record', terms: undefined }
}

/** Due date and discounts of an invoice, as a person sees them. */
export function appliedTerms(known: KnownTerms, invoice: DatedInvoice, payable: Money): AppliedTerms {
  const { dueDate, source, terms } = termsOf(known, invoice)
  const discounts = (terms?.discounts ?? []).map((discount) => ({
    percent: discount.percent,
    until: discountUntil(discount, invoice.issueDate),
    amount: discountOf(payable, discount).toJSON(),
  }))
  return { dueDate, source, discounts }
}
