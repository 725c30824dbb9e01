import { billingConflict } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { isUniqueViolation, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { OrderBilling } from './order-billing.entity.js'

@Injectable()
export class OrderBillingsRepository {
  private readonly table: TenantTable<OrderBilling>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, OrderBilling, 'booking')
  }

  ofInvoice(ctx: TenantContext, invoiceId: string): Promise<OrderBilling[]> {
    return this.table
      .select(ctx, 'booking')
      .andWhere('booking.invoiceId = :invoiceId', { invoiceId })
      .orderBy('booking.orderId')
      .addOrderBy('booking.id')
      .getMany()
  }

  /** What credit notes took back from an invoice. */
  creditsOf(ctx: TenantContext, invoiceId: string): Promise<OrderBilling[]> {
    return this.table.select(ctx, 'booking').andWhere('booking.creditOf = :invoiceId', { invoiceId }).getMany()
  }

  ofInvoiceLines(ctx: TenantContext, invoiceLineIds: readonly string[]): Promise<OrderBilling[]> {
    return this.table
      .select(ctx, 'booking')
      .andWhere('booking.id IN (:...invoiceLineIds)', { invoiceLineIds })
      .getMany()
  }

  /** @throws DomainError procurement.order_billing.conflict when another order got an invoice line at the same moment */
  async insert(ctx: TenantContext, bookings: readonly OrderBilling[]): Promise<void> {
    try {
      await this.table.insert(ctx, bookings)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw billingConflict('An invoice line was booked on another order at the same moment; read the order again.')
    }
  }

  /** Removes the bookings of an invoice on one order. */
  async remove(ctx: TenantContext, invoiceId: string, orderId: string): Promise<void> {
    await this.table.remove(ctx, { invoiceId, orderId })
  }
}
