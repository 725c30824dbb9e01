import { notTheSubmitter, orderChangeWithdrawn, type withdrawOrderChange } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

type Withdraw = typeof withdrawOrderChange

@Injectable()
export class WithdrawOrderChange implements UseCase<Withdraw> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly trail: OrderChangeTrail,
  ) {}

  async execute(ctx: TenantContext, { changeId, reason }: InputOf<Withdraw>): Promise<OutputOf<Withdraw>> {
    await this.orders.getLocked(ctx, await this.changes.orderIdOf(ctx, changeId))
    const change = await this.changes.getLocked(ctx, changeId)
    assertSeen(ctx, change, 'change order')
    orderChangeMachine.next(change.state, 'withdraw')
    if (![change.submittedBy, change.createdBy].includes(ctx.actor.userId))
      throw notTheSubmitter('Only who submitted or drafted the change order takes it back.')
    await this.withdraw(ctx, change, reason)
    return orderChangeViewOf(change)
  }

  /** The caller holds the locks of order and change. */
  async withdraw(ctx: TenantContext, change: PurchaseOrderChange, reason: string | undefined): Promise<void> {
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, 'withdraw')
    const submittedVersion = change.submittedVersion ?? undefined
    await this.trail.store(ctx, change, {
      command: 'withdraw',
      event: orderChangeWithdrawn,
      before,
      reason,
      payload: (facts) => ({ ...facts, submittedVersion, reason }),
    })
  }
}
