import type { EventDefinition, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

type Facts = ReturnType<typeof orderChangeFacts>

/** Stores a change order that went on, and tells of it: one event of the new version, one audit row. */
@Injectable()
export class OrderChangeTrail {
  constructor(
    private readonly changes: OrderChangesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async store<E extends EventDefinition>(
    ctx: TenantContext,
    change: PurchaseOrderChange,
    step: {
      readonly command: string
      readonly event: E
      readonly before: Facts
      readonly reason?: string | undefined
      readonly payload: (facts: Facts) => PayloadOf<E>
    },
  ): Promise<void> {
    await this.changes.update(ctx, change)
    const payload = step.payload(orderChangeFacts(change))
    await this.outbox.add(ctx, step.event, { aggregateId: change.id, aggregateSeq: change.version, payload })
    await this.audit.record(ctx, {
      action: `procurement.purchase-order-change.${step.command}`,
      entity: 'purchase-order-change',
      entityId: change.id,
      before: step.before,
      after: orderChangeViewOf(change),
      reason: step.reason,
    })
  }
}
