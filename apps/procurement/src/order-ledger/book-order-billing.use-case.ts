import { billingConflict, billingLineUnknown, type bookOrderBilling, orderNotOpen } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type InputOf,
  type OutputOf,
  Quantity,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { OrderBilling } from './order-billing.entity.js'
import { OrderBillingTrail } from './order-billing-trail.use-case.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedger } from './order-ledger.repository.js'

type Input = InputOf<typeof bookOrderBilling>

@Injectable()
export class BookOrderBilling implements UseCase<typeof bookOrderBilling> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly billings: OrderBillingsRepository,
    private readonly ledger: OrderLedger,
    private readonly trail: OrderBillingTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof bookOrderBilling>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    const fresh = await this.withoutBooked(ctx, input)
    if (fresh.length === 0) return { orderVersion: order.version }
    if (order.state !== 'ISSUED')
      throw orderNotOpen(
        `Purchase order ${order.number ?? order.id} is ${order.state}: only issued orders can be billed.`,
      )
    const lines = await this.orders.linesOf(ctx, order.id)
    const unknown = fresh.find((each) => !lines.some((line) => line.id === each.orderLineId))
    if (unknown !== undefined)
      throw billingLineUnknown(`Purchase order ${order.number ?? order.id} has no line ${unknown.orderLineId}.`, {
        facts: { invoiceLineId: unknown.invoiceLineId, orderLineId: unknown.orderLineId },
      })
    const movements = fresh.map((each) => ({
      orderLineId: each.orderLineId,
      quantity: 'billed' as const,
      micro: each.micro,
    }))
    const moved = await this.ledger.move(ctx, order, lines, movements, {
      causeType: 'invoice',
      causeId: input.invoiceId,
    })
    const bookedAt = this.clock.now()
    await this.billings.insert(
      ctx,
      fresh.map(({ invoiceLineId, orderLineId, micro }) =>
        Object.assign(new OrderBilling(), {
          id: invoiceLineId,
          invoiceId: input.invoiceId,
          orderId: order.id,
          orderLineId,
          micro,
          bookedAt,
        }),
      ),
    )
    await this.trail.store(ctx, 'book', input.invoiceId, order, moved)
    return { orderVersion: order.version }
  }

  /** The lines that are not booked yet; a repeat of the same booking is done already. */
  private async withoutBooked(
    ctx: TenantContext,
    input: Input,
  ): Promise<{ invoiceLineId: string; orderLineId: string; micro: bigint }[]> {
    const asked = input.lines.map(({ invoiceLineId, orderLineId, quantity }) => ({
      invoiceLineId,
      orderLineId,
      micro: Quantity.parse(quantity).micro,
    }))
    if (new Set(asked.map((line) => line.invoiceLineId)).size < asked.length)
      throw billingLineUnknown('An invoice line is named twice; name each once.')
    const booked = new Map(
      (
        await this.billings.ofInvoiceLines(
          ctx,
          asked.map((line) => line.invoiceLineId),
        )
      ).map((booking) => [booking.id, booking]),
    )
    return asked.filter(({ invoiceLineId, orderLineId, micro }) => {
      const booking = booked.get(invoiceLineId)
      if (booking === undefined) return true
      if (booking.orderLineId === orderLineId && booking.micro === micro && booking.invoiceId === input.invoiceId)
        return false
      throw billingConflict(
        `The invoice line ${invoiceLineId} is booked already in another way; unbook its invoice first.`,
        {
          facts: { invoiceLineId, orderLineId: booking.orderLineId, quantity: quantityText(booking.micro) },
        },
      )
    })
  }
}
