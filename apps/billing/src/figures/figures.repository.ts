import type { InvoiceExceptionType, PAYABLE_TERMS } from '@nexus/contracts-billing'
import type { Period, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PaymentRequestsRepository } from '../payment-requests/payment-requests.repository.js'
import { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import { type InvoiceFilters, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'

export type PayableTerm = (typeof PAYABLE_TERMS)[number]

/** An amount of some documents. */
export interface Sum {
  readonly currency: string
  readonly minor: bigint
  readonly documents: number
}

type Raw = Readonly<Record<string, string | number | null>>

/** Payable less what is never paid, is paid, or is disputed (as `openMinor`, but for what is reserved). */
const UNPAID =
  'invoice.payableMinor - invoice.paidMinor - COALESCE(invoice.discountedMinor, 0) - COALESCE(invoice.creditedMinor, 0) - COALESCE(invoice.shortPaidMinor, 0) - COALESCE(invoice.disputedMinor, 0)'

/** What is counted here is what the lists of invoices and payment requests show with the same filters. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly payments: PaymentRequestsRepository,
  ) {}

  /** Net by month of the issue date and currency; credit notes take off. */
  async spend(ctx: TenantContext, filters: InvoiceFilters): Promise<(Sum & { readonly month: string })[]> {
    const rows = await this.invoices
      .matching(ctx, filters)
      .select('SUBSTR(invoice.issueDate, 1, 7)', 'month')
      .addSelect('invoice.currency', 'currency')
      .addSelect('COUNT(*)', 'documents')
      .addSelect(
        textOf("SUM(CASE WHEN invoice.kind = 'credit-note' THEN 0 - invoice.netMinor ELSE invoice.netMinor END)"),
        'minor',
      )
      .groupBy('1, 2')
      .getRawMany<Raw>()
    return rows.map((row) => ({ month: String(row['month']), ...sumOf(row, '') })).sort(byMonthAndCurrency)
  }

  /** How many invoices have open exceptions of each kind. */
  async exceptions(
    ctx: TenantContext,
  ): Promise<{ readonly exception: InvoiceExceptionType; readonly invoices: number }[]> {
    const rows = await this.invoices
      .matching(ctx, {})
      .andWhere("invoice.state <> 'REJECTED'")
      .innerJoin(
        InvoiceException,
        'exception',
        "exception.tenantId = invoice.tenantId AND exception.invoiceId = invoice.id AND exception.state = 'OPEN'",
      )
      .select('exception.type', 'exception')
      .addSelect('COUNT(DISTINCT invoice.id)', 'invoices')
      .groupBy('1')
      .getRawMany<{ exception: InvoiceExceptionType; invoices: number | string }>()
    return rows
      .map(({ exception, invoices }) => ({ exception, invoices: Number(invoices) }))
      .sort((one, other) => other.invoices - one.invoices || (one.exception < other.exception ? -1 : 1))
  }

  /** What is due in each of these terms, by currency. */
  async due(
    ctx: TenantContext,
    filters: InvoiceFilters,
    terms: ReadonlyMap<PayableTerm, Partial<Period>>,
  ): Promise<(Sum & { readonly term: PayableTerm })[]> {
    const query = this.invoices.matching(ctx, filters).select('invoice.currency', 'currency')
    for (const [place, { from, to }] of [...terms.values()].entries()) {
      const [first, last] = [`from${String(place)}`, `to${String(place)}`]
      const within = `invoice.dueDate >= :${first} AND invoice.dueDate <= :${last}`
      query
        .addSelect(`SUM(CASE WHEN ${within} THEN 1 ELSE 0 END)`, `documents${String(place)}`)
        .addSelect(textOf(`SUM(CASE WHEN ${within} THEN ${UNPAID} ELSE 0 END)`), `minor${String(place)}`)
        .setParameters({ [first]: from ?? '', [last]: to ?? '' })
    }
    const rows = await query.groupBy('1').getRawMany<Raw>()
    return [...terms.keys()].flatMap((term, place) =>
      rows
        .map((row) => ({ term, ...sumOf(row, String(place)) }))
        .filter(({ documents }) => documents > 0)
        .sort(byMonthAndCurrency),
    )
  }

  /** Payment requests in these states, by currency. */
  async paymentRequests(ctx: TenantContext, state: readonly string[]): Promise<Sum[]> {
    const rows = await this.payments
      .matching(ctx, { state })
      .select('request.currency', 'currency')
      .addSelect('COUNT(*)', 'documents')
      .addSelect(textOf('SUM(request.amountMinor)'), 'minor')
      .groupBy('1')
      .getRawMany<Raw>()
    return rows.map((row) => sumOf(row, '')).sort(byMonthAndCurrency)
  }
}

/** SQLite would hand a large sum out rounded. */
const textOf = (sum: string): string => `CAST(${sum} AS TEXT)`

function byMonthAndCurrency(one: Sum & { readonly month?: string }, other: Sum & { readonly month?: string }): number {
  const [first, second] = [one, other].map(({ month = '', currency }) => `${month} ${currency}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

const sumOf = (row: Raw, place: string): Sum => ({
  currency: String(row['currency']),
  minor: BigInt(row[`minor${place}`] ?? 0),
  documents: Number(row[`documents${place}`]),
})
