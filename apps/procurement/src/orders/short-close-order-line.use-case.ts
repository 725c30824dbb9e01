import type { shortCloseOrderLine } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { cancellationsOf } from './order-closing.policy.js'
import { OrderRemainder } from './order-remainder.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type ShortClose = typeof shortCloseOrderLine

@Injectable()
export class ShortCloseOrderLine implements UseCase<ShortClose> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly remainder: OrderRemainder,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<ShortClose>): Promise<OutputOf<ShortClose>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    purchaseOrderMachine.next(order.state, 'shortClose')
    const lines = await this.orders.linesOf(ctx, order.id)
    const rest = cancellationsOf(lines, [{ orderLineId: input.orderLineId, quantity: input.quantity }])
    await this.remainder.drop(ctx, order, lines, rest, { kind: 'short-closed', reason: input.reason })
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }
}
