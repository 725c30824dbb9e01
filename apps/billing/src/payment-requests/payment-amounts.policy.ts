import {
  paymentInvoiceNotMatched,
  paymentInvoiceUnknown,
  paymentMixed,
  paymentNothingOpen,
} from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { type InvoiceBalance, openMinor } from '../supplier-invoices/invoice-balance.policy.js'

/** What has to be known of an invoice to pay it. */
export interface PayableInvoice extends InvoiceBalance {
  readonly id: string
  readonly number: string
  readonly kind: 'invoice' | 'credit-note'
  readonly state: string
  readonly openExceptions: number
  readonly vendorId: string
  readonly vendorName: string
  readonly currency: string
}

/** What is paid of one invoice. */
export interface PaymentPart<I extends PayableInvoice> {
  readonly invoice: I
  /** Positive also for a credit note, which is taken off. */
  readonly minor: bigint
}

/**
 * What a payment takes of each invoice: all that is open, or the part that was asked for of the only one (PAY-2).
 * @throws DomainError invoice_unknown, invoice_not_matched, mixed, nothing_open
 */
export function paymentParts<I extends PayableInvoice>(
  invoices: readonly I[],
  wantedIds: readonly string[],
  part: string | undefined,
): { parts: PaymentPart<I>[]; total: Money } {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const wanted = wantedIds.map((id) => {
    const invoice = byId.get(id)
    if (invoice === undefined || wantedIds.indexOf(id) !== wantedIds.lastIndexOf(id)) {
      throw paymentInvoiceUnknown(`There is no supplier invoice ${id}, or it is named twice: name each invoice once.`, {
        facts: { invoiceId: id },
      })
    }
    return invoice
  })
  const [first] = wanted
  if (first === undefined) throw paymentInvoiceUnknown('A payment needs at least one invoice.')
  for (const invoice of wanted) assertPayable(invoice, first)
  const { currency } = first
  const parts = wanted.map((invoice) => ({ invoice, minor: partOf(invoice, part) }))
  const total = parts.reduce((sum, { invoice, minor }) => sum + (invoice.kind === 'credit-note' ? -minor : minor), 0n)
  if (total <= 0n) {
    throw paymentMixed(
      `The credits are as high as the invoices: ${Money.ofMinor(total, currency).toString()} would be paid. Add invoices, or leave credit notes out.`,
    )
  }
  return { parts, total: Money.ofMinor(total, currency) }
}

/**
 * The wanted invoices with as many of the open credit notes, in their order, as leave something to pay: a payment is
 * never below zero (PAY-2). Credit notes that are not open any more are left out.
 */
export function withCredits(
  invoices: readonly PayableInvoice[],
  wantedIds: readonly string[],
  creditIds: readonly string[],
): string[] {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const signed = (id: string): bigint => {
    const invoice = byId.get(id)
    if (invoice === undefined) return 0n
    return invoice.kind === 'credit-note' ? -openMinor(invoice) : openMinor(invoice)
  }
  let left = wantedIds.reduce((sum, id) => sum + signed(id), 0n)
  const fitting = creditIds.filter((id) => {
    const credit = -signed(id)
    if (credit <= 0n || credit >= left || byId.get(id)?.state !== 'MATCHED') return false
    left -= credit
    return true
  })
  return [...wantedIds, ...fitting]
}

function assertPayable(invoice: PayableInvoice, first: PayableInvoice): void {
  const facts = { invoiceId: invoice.id, number: invoice.number }
  if (invoice.vendorId !== first.vendorId || invoice.currency !== first.currency) {
    throw paymentMixed(
      `Invoice ${invoice.number} is of ${invoice.vendorName} in ${invoice.currency}, invoice ${first.number} of ${first.vendorName} in ${first.currency}: pay each vendor and currency by itself.`,
      {
        facts: {
          ...facts,
          vendorName: invoice.vendorName,
          currency: invoice.currency,
          otherNumber: first.number,
          otherVendorName: first.vendorName,
          otherCurrency: first.currency,
        },
      },
    )
  }
  const { state, openExceptions } = invoice
  if (state !== 'MATCHED' || openExceptions > 0) {
    const why = state === 'MATCHED' ? `has ${String(openExceptions)} open exceptions` : `is ${state}`
    throw paymentInvoiceNotMatched(`Invoice ${invoice.number} ${why}: only matched invoices are paid.`, {
      facts: { ...facts, state, openExceptions },
    })
  }
  if (openMinor(invoice) > 0n) return
  throw paymentNothingOpen(`Nothing is open on invoice ${invoice.number}: it is reserved or paid already.`, { facts })
}

function partOf(invoice: PayableInvoice, part: string | undefined): bigint {
  const open = openMinor(invoice)
  if (part === undefined) return open
  const { minor } = Money.parse(part, invoice.currency)
  if (minor <= open) return minor
  throw paymentNothingOpen(
    `Only ${Money.ofMinor(open, invoice.currency).toString()} are open on invoice ${invoice.number}, not ${part}.`,
    {
      facts: { invoiceId: invoice.id, number: invoice.number, open: Money.ofMinor(open, invoice.currency).toJSON() },
    },
  )
}
