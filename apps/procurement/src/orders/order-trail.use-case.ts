import type { EventDefinition, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { orderFacts } from './purchase-order.view.js'

type Facts = ReturnType<typeof orderFacts>

/** One change of an order: its command, the event that tells of it, and how it was before. */
export interface OrderChanged<E extends EventDefinition> {
  /** Of the audit action, `procurement.purchase-order.<command>`. */
  readonly command: string
  readonly event: E
  readonly before: Facts
  readonly reason?: string | undefined
  /** What the event says, from the facts after the change. */
  readonly payload: (facts: Facts) => PayloadOf<E>
  /** More for the audit trail than the event says. */
  readonly after?: Readonly<Record<string, unknown>>
}

/** Stores a changed order and tells of it: one event of the new version, one audit row. */
@Injectable()
export class OrderTrail {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async store<E extends EventDefinition>(
    ctx: TenantContext,
    order: PurchaseOrder,
    { command, event, before, reason, payload, after }: OrderChanged<E>,
  ): Promise<void> {
    await this.orders.update(ctx, order)
    const told = payload(orderFacts(order))
    await this.outbox.add(ctx, event, { aggregateId: order.id, aggregateSeq: order.version, payload: told })
    await this.audit.record(ctx, {
      action: `procurement.purchase-order.${command}`,
      entity: 'purchase-order',
      entityId: order.id,
      before,
      after: { ...(told as Record<string, unknown>), ...after },
      reason,
    })
  }
}
