import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { InvoiceLineMatch } from '../supplier-invoices/invoice-line-match.entity.js'
import { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'

/** How many credit notes one payment takes off by itself. */
const MOST_CREDITS = 50

/** What payments ask of invoices. */
@Injectable()
export class PayableInvoicesRepository {
  private readonly table: TenantTable<SupplierInvoice>
  private readonly matches: TenantTable<InvoiceLineMatch>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, SupplierInvoice, 'supplier invoice')
    this.matches = new TenantTable(tx, InvoiceLineMatch, 'line match')
  }

  /** Matched credit notes of a vendor of which something is open, the oldest first; not locked. */
  openCredits(ctx: TenantContext, vendorId: string, currency: string): Promise<SupplierInvoice[]> {
    return this.table
      .select(ctx, 'invoice')
      .andWhere("invoice.kind = 'credit-note' AND invoice.state = 'MATCHED' AND invoice.openExceptions = 0")
      .andWhere('invoice.vendorId = :vendorId AND invoice.currency = :currency', { vendorId, currency })
      .andWhere("invoice.paymentState IN ('OPEN', 'PARTLY_RESERVED', 'PARTLY_PAID')")
      .orderBy('invoice.issueDate')
      .addOrderBy('invoice.id')
      .limit(MOST_CREDITS)
      .getMany()
  }

  /** The orders that invoices bill, as they are matched, by invoice. */
  async ordersOf(
    ctx: TenantContext,
    invoices: readonly SupplierInvoice[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const matches = await this.matches
      .select(ctx, 'match')
      .andWhere('match.invoiceId IN (:...invoiceIds) AND match.orderId IS NOT NULL', {
        invoiceIds: invoices.map(({ id }) => id),
      })
      .getMany()
    return new Map(
      invoices.map(({ id, orderId }) => {
        const matched = matches.flatMap((match) => (match.invoiceId === id ? (match.orderId ?? []) : []))
        return [id, [...new Set(orderId === null ? matched : [orderId, ...matched])]]
      }),
    )
  }

  /** Other invoices of a vendor with one of these numbers that are in a payment or paid. */
  inPayment(
    ctx: TenantContext,
    vendorId: string,
    numberKeys: readonly string[],
    exceptIds: readonly string[],
  ): Promise<SupplierInvoice[]> {
    return this.table
      .select(ctx, 'invoice')
      .andWhere('invoice.vendorId = :vendorId AND invoice.numberKey IN (:...numberKeys)', { vendorId, numberKeys })
      .andWhere('invoice.id NOT IN (:...exceptIds)', { exceptIds })
      .andWhere('(invoice.reservedMinor > 0 OR invoice.paidMinor > 0)')
      .getMany()
  }
}
