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
import { assertNotClosedForGood } from '../orders/order-closing.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { assertWithinCredited } from './credit.policy.js'
import { OrderBilling } from './order-billing.entity.js'
import { OrderBillingTrail } from './order-billing-trail.use-case.js'
import { OrderBillingsRepository } from './order-billings.repository.js'
import { OrderLedger } from './order-ledger.repository.js'

type Input = InputOf<typeof bookOrderBilling>

/** A line that is to be booked, in millionths of the unit of its order line. */
interface Asked {
  readonly invoiceLineId: string
  readonly orderId: string
  readonly orderLineId: string
  readonly micro: bigint
}

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
    const asked = askedOf(input)
    const orders: PurchaseOrder[] = []
    // In the order of their ids, so that two invoices cannot wait for each other.
    for (const orderId of [...new Set([input.orderId, ...asked.map((line) => line.orderId)])].sort())
      orders.push(await this.orders.getLocked(ctx, orderId))
    const fresh = await this.withoutBooked(ctx, input.invoiceId, asked)
    if (input.creditOf !== undefined) await this.assertCredits(ctx, input.creditOf, fresh)
    const versions: { orderId: string; orderVersion: number }[] = []
    for (const order of orders) {
      const lines = fresh.filter((line) => line.orderId === order.id)
      if (lines.length > 0) await this.book(ctx, input, order, lines)
      if (asked.some((line) => line.orderId === order.id))
        versions.push({ orderId: order.id, orderVersion: order.version })
    }
    const own = orders.find((order) => order.id === input.orderId)
    return { orderVersion: own?.version ?? 1, orders: versions }
  }

  private async book(ctx: TenantContext, input: Input, order: PurchaseOrder, asked: readonly Asked[]): Promise<void> {
    assertNotClosedForGood(order, 'be billed or credited any more')
    const credit = asked.every(({ micro }) => micro < 0n)
    if (order.state !== 'ISSUED' && !(credit && order.state === 'CLOSED'))
      throw orderNotOpen(
        `Purchase order ${order.number ?? order.id} is ${order.state}: only issued orders can be billed.`,
        { facts: { orderId: order.id, number: order.number ?? undefined, state: order.state } },
      )
    const lines = await this.orders.linesOf(ctx, order.id)
    const unknown = asked.find((each) => !lines.some((line) => line.id === each.orderLineId))
    if (unknown !== undefined)
      throw billingLineUnknown(`Purchase order ${order.number ?? order.id} has no line ${unknown.orderLineId}.`, {
        facts: { invoiceLineId: unknown.invoiceLineId, orderLineId: unknown.orderLineId },
      })
    const movements = asked.map(({ orderLineId, micro }) => ({ orderLineId, quantity: 'billed' as const, micro }))
    const moved = await this.ledger.move(ctx, order, lines, movements, {
      causeType: 'invoice',
      causeId: input.invoiceId,
    })
    const bookedAt = this.clock.now()
    await this.billings.insert(
      ctx,
      asked.map(({ invoiceLineId, orderId, orderLineId, micro }) =>
        Object.assign(new OrderBilling(), {
          id: invoiceLineId,
          invoiceId: input.invoiceId,
          orderId,
          orderLineId,
          creditOf: input.creditOf ?? null,
          micro,
          bookedAt,
        }),
      ),
    )
    await this.trail.store(ctx, 'book', input.invoiceId, order, moved)
  }

  /** A credit note takes back from each order line no more than the invoice that it credits has booked there (MAT-9). */
  private async assertCredits(ctx: TenantContext, creditOf: string, asked: readonly Asked[]): Promise<void> {
    const booked = await this.billings.ofInvoice(ctx, creditOf)
    const credited = await this.billings.creditsOf(ctx, creditOf)
    assertWithinCredited(asked, [...booked, ...credited])
  }

  /** The lines that are not booked yet; a repeat of the same booking is done already. */
  private async withoutBooked(ctx: TenantContext, invoiceId: string, asked: readonly Asked[]): Promise<Asked[]> {
    const bookings = await this.billings.ofInvoiceLines(
      ctx,
      asked.map((line) => line.invoiceLineId),
    )
    const booked = new Map(bookings.map((booking) => [booking.id, booking]))
    return asked.filter(({ invoiceLineId, orderLineId, micro }) => {
      const booking = booked.get(invoiceLineId)
      if (booking === undefined) return true
      if (booking.orderLineId === orderLineId && booking.micro === micro && booking.invoiceId === invoiceId)
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

/** @throws DomainError procurement.order_billing.line_unknown when an invoice line is named twice */
function askedOf(input: Input): Asked[] {
  const asked = input.lines.map(({ invoiceLineId, orderId = input.orderId, orderLineId, quantity }) => ({
    invoiceLineId,
    orderId,
    orderLineId,
    micro: Quantity.parse(quantity).micro,
  }))
  if (new Set(asked.map((line) => line.invoiceLineId)).size < asked.length)
    throw billingLineUnknown('An invoice line is named twice; name each once.')
  return asked
}
