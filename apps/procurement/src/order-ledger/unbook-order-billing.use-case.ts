import { billingConflict, type unbookOrderBilling } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { OrderBillingTrail } from './order-billing-trail.use-case.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedger } from './order-ledger.repository.js'

@Injectable()
export class UnbookOrderBilling implements UseCase<typeof unbookOrderBilling> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly billings: OrderBillingsRepository,
    private readonly ledger: OrderLedger,
    private readonly trail: OrderBillingTrail,
  ) {}

  async execute(
    ctx: TenantContext,
    { invoiceId }: InputOf<typeof unbookOrderBilling>,
  ): Promise<OutputOf<typeof unbookOrderBilling>> {
    const booked = await this.billings.ofInvoice(ctx, invoiceId)
    const [credit] = await this.billings.creditsOf(ctx, invoiceId)
    if (booked.length > 0 && credit !== undefined)
      throw billingConflict(`The credit note ${credit.invoiceId} stands against this invoice: take it back first.`, {
        facts: { invoiceId, creditNoteId: credit.invoiceId },
      })
    const orders: { orderId: string; orderVersion: number }[] = []
    // In the order of their ids, so that two invoices cannot wait for each other.
    for (const orderId of [...new Set(booked.map((booking) => booking.orderId))].sort()) {
      const orderVersion = await this.unbook(ctx, invoiceId, orderId)
      if (orderVersion !== undefined) orders.push({ orderId, orderVersion })
    }
    return { orders }
  }

  private async unbook(ctx: TenantContext, invoiceId: string, orderId: string): Promise<number | undefined> {
    const order = await this.orders.lock(ctx, orderId)
    // Read again under the lock: a repeat that ran meanwhile has taken them back already.
    const bookings = (await this.billings.ofInvoice(ctx, invoiceId)).filter((booking) => booking.orderId === orderId)
    if (order === null || bookings.length === 0) return undefined
    const lines = await this.orders.linesOf(ctx, orderId)
    const movements = bookings.map((booking) => ({
      orderLineId: booking.orderLineId,
      quantity: 'billed' as const,
      micro: -booking.micro,
    }))
    const moved = await this.ledger.move(ctx, order, lines, movements, { causeType: 'invoice', causeId: invoiceId })
    await this.billings.remove(ctx, invoiceId, orderId)
    await this.trail.store(ctx, 'unbook', invoiceId, order, moved)
    return order.version
  }
}
