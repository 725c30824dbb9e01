import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import { InvoiceLineMatch } from './invoice-line-match.entity.js'
import { InvoiceOrder } from './invoice-order.entity.js'
import { SupplierInvoice } from './supplier-invoice.entity.js'

/** Supplier invoices by what they bill: which wait for an order or a vendor, and what they hold of order lines. */
@Injectable()
export class InvoicePositionsRepository {
  private readonly heads: TenantTable<SupplierInvoice>
  private readonly matched: TenantTable<InvoiceLineMatch>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, SupplierInvoice, 'supplier invoice')
    this.matched = new TenantTable(tx, InvoiceLineMatch, 'line match')
  }

  /** Invoices of an order that are not matched yet: those that a receipt or a change of the order may concern. */
  waitingForOrders(ctx: TenantContext, orderIds: readonly string[]): Promise<SupplierInvoice[]> {
    if (orderIds.length === 0) return Promise.resolve([])
    return this.waiting(this.ofOrders(ctx, orderIds))
  }

  /** Invoices of a vendor that are not matched yet. */
  waitingForVendor(ctx: TenantContext, vendorId: string): Promise<SupplierInvoice[]> {
    return this.waiting(this.heads.select(ctx, 'invoice').andWhere('invoice.vendorId = :vendorId', { vendorId }))
  }

  /** Invoices that wait with an exception, of one vendor or of all; at most so many, the oldest first. */
  waitingWithExceptions(ctx: TenantContext, vendorId: string | undefined, most: number): Promise<SupplierInvoice[]> {
    const query = this.heads.select(ctx, 'invoice').andWhere("invoice.state = 'EXCEPTION'")
    if (vendorId !== undefined) query.andWhere('invoice.vendorId = :vendorId', { vendorId })
    return this.waiting(query.limit(most))
  }

  /** Other matched documents of these orders: what they have billed already. */
  matchedOfOrders(
    ctx: TenantContext,
    orderIds: readonly string[],
    exceptInvoiceId: string,
  ): Promise<SupplierInvoice[]> {
    if (orderIds.length === 0) return Promise.resolve([])
    return this.ofOrders(ctx, orderIds)
      .andWhere("invoice.state = 'MATCHED' AND invoice.id <> :exceptInvoiceId", { exceptInvoiceId })
      .getMany()
  }

  /** Which order lines other documents bill, and how much; of matched documents only. */
  linesOf(ctx: TenantContext, invoiceIds: readonly string[]): Promise<InvoiceLineMatch[]> {
    if (invoiceIds.length === 0) return Promise.resolve([])
    return this.matched.select(ctx, 'match').andWhere('match.invoiceId IN (:...invoiceIds)', { invoiceIds }).getMany()
  }

  private ofOrders(ctx: TenantContext, orderIds: readonly string[]): SelectQueryBuilder<SupplierInvoice> {
    const query = this.heads.select(ctx, 'invoice')
    const others = query
      .subQuery()
      .select('billed.invoiceId')
      .from(InvoiceOrder, 'billed')
      .where('billed.tenantId = invoice.tenantId AND billed.orderId IN (:...orderIds)')
    return query.andWhere(`(invoice.orderId IN (:...orderIds) OR invoice.id IN ${others.getQuery()})`, { orderIds })
  }

  private waiting(query: SelectQueryBuilder<SupplierInvoice>): Promise<SupplierInvoice[]> {
    query.andWhere("invoice.state IN ('CAPTURED', 'EXCEPTION')").orderBy('invoice.id')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getMany()
  }
}
