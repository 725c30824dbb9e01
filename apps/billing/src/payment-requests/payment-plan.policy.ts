import { type DueDateSource, paymentMixed, type PaymentTerms } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { businessDay } from '../payment-terms/calendar.policy.js'
import { discountOf, discountUntil, openDiscount } from '../payment-terms/due-date.policy.js'
import type { PayableInvoice, PaymentPart } from './payment-amounts.policy.js'

/** The pain.001 message numbers its transfers behind an id of 32 characters; an EndToEndId holds 35. */
const MOST_TRANSFERS = 99

/** When an invoice is due, and by which terms. */
export interface PartTerms {
  readonly dueDate: string
  readonly source: DueDateSource
  readonly terms: PaymentTerms | undefined
  readonly issueDate: string
}

/** What a payment request keeps of one invoice. */
export interface PlannedPart<I extends PayableInvoice> extends PaymentPart<I> {
  /** Of `minor`: not transferred. */
  readonly discountMinor: bigint
  readonly discountUntil: string | null
  readonly dueDate: string
  readonly dueDateSource: DueDateSource
  /** Which transfer pays it, from 0. */
  readonly transfer: number
}

export interface PaymentPlan<I extends PayableInvoice> {
  readonly parts: PlannedPart<I>[]
  readonly totalMinor: bigint
  /** When it should be executed: the earliest due date, or in time for the discounts that it takes. */
  readonly dueDate: string
}

interface Wish {
  readonly currency: string
  /** The first day on which the bank could execute it. */
  readonly firstDay: string
  readonly takeDiscounts: boolean
  readonly transfers: 'one' | 'per-invoice'
}

/**
 * Divides a payment into transfers, sets credit notes off against invoices in the order of their due dates, and takes
 * the cash discounts whose windows are open, of what is left to pay of each invoice (PAY-2).
 * @throws DomainError billing.payment_request.mixed when credits fit nowhere, nothing is left, or there are too many
 */
export function planPayment<I extends PayableInvoice>(
  parts: readonly PaymentPart<I>[],
  termsOf: (invoice: I) => PartTerms,
  wish: Wish,
): PaymentPlan<I> {
  const invoices = parts
    .filter(({ invoice }) => invoice.kind === 'invoice')
    .map((part) => ({ ...part, of: termsOf(part.invoice) }))
    .sort((a, b) => compare(a.of.dueDate, b.of.dueDate) || compare(a.invoice.id, b.invoice.id))
  const credits = parts.filter(({ invoice }) => invoice.kind === 'credit-note')
  if (wish.transfers === 'per-invoice' && invoices.length > MOST_TRANSFERS)
    throw paymentMixed(`One file holds at most ${String(MOST_TRANSFERS)} transfers: pay fewer invoices at once.`)
  const left = new Map(invoices.map(({ invoice, minor }) => [invoice.id, minor]))
  const setOff = wish.transfers === 'one' ? spread : fitWhole
  const places = credits.map((credit) => setOff(credit, invoices, left))
  const planned = invoices.map(({ invoice, minor, of }, index) => {
    const base = Money.ofMinor(left.get(invoice.id) ?? 0n, wish.currency)
    const discount = wish.takeDiscounts ? openDiscount(of.terms, of.issueDate, wish.firstDay) : undefined
    const discountMinor = discount === undefined ? 0n : discountOf(base, discount).minor
    return {
      invoice,
      minor,
      discountMinor,
      discountUntil: discount === undefined || discountMinor === 0n ? null : discountUntil(discount, of.issueDate),
      dueDate: of.dueDate,
      dueDateSource: of.source,
      transfer: wish.transfers === 'one' ? 0 : index,
    }
  })
  const setOffParts = credits.map(({ invoice, minor }, index) => {
    const { dueDate, source } = termsOf(invoice)
    const transfer = wish.transfers === 'one' ? 0 : (places[index] ?? 0)
    return { invoice, minor, discountMinor: 0n, discountUntil: null, dueDate, dueDateSource: source, transfer }
  })
  const all = [...planned, ...setOffParts]
  const totalMinor = all.reduce((sum, part) => sum + netMinor(part), 0n)
  if (totalMinor <= 0n) throw paymentMixed('Nothing is left to pay after credits and discounts.')
  return { parts: all, totalMinor, dueDate: targetDay(planned, wish.firstDay) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is transferred of a part; negative for a credit note. */
export const netMinor = (part: {
  readonly invoice: Pick<PayableInvoice, 'kind'>
  readonly minor: bigint
  readonly discountMinor: bigint
}): bigint => (part.invoice.kind === 'credit-note' ? -part.minor : part.minor - part.discountMinor)

type Left = Map<string, bigint>

/** Over as many invoices as it takes; that the total stays above zero is checked before. */
function spread<I extends PayableInvoice>(
  { minor }: PaymentPart<I>,
  invoices: readonly PaymentPart<I>[],
  left: Left,
): number {
  let rest = minor
  for (const { invoice } of invoices) {
    const open = left.get(invoice.id) ?? 0n
    const taken = open < rest ? open : rest
    left.set(invoice.id, open - taken)
    rest -= taken
  }
  return 0
}

/** A transfer is never below zero, and a credit note is never split between transfers. */
function fitWhole<I extends PayableInvoice>(
  { invoice: credit, minor }: PaymentPart<I>,
  invoices: readonly PaymentPart<I>[],
  left: Left,
): number {
  const place = invoices.findIndex(({ invoice }) => (left.get(invoice.id) ?? 0n) > minor)
  const found = invoices[place]
  if (found === undefined) {
    throw paymentMixed(
      `Credit note ${credit.number} fits into no single transfer: leave it out, or pay in one transfer.`,
      { facts: { invoiceId: credit.id, number: credit.number } },
    )
  }
  left.set(found.invoice.id, (left.get(found.invoice.id) ?? 0n) - minor)
  return place
}

/** Banks execute on business days, so a discount is paid on the last one of its window. */
function targetDay(
  parts: readonly { readonly dueDate: string; readonly discountUntil: string | null }[],
  firstDay: string,
): string {
  const days = parts.flatMap(({ dueDate, discountUntil: until }) => {
    if (until === null) return [dueDate]
    const last = businessDay(until, 'preceding')
    return [dueDate, last < firstDay ? firstDay : last]
  })
  return days.sort()[0] ?? firstDay
}
