import { orderChangeChanged, type replaceOrderChange } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import { JudgeOrderChange } from './judge-order-change.use-case.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type Replace = typeof replaceOrderChange

@Injectable()
export class ReplaceOrderChange implements UseCase<Replace> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly judging: JudgeOrderChange,
    private readonly trail: OrderChangeTrail,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Replace>): Promise<OutputOf<Replace>> {
    const { changeId, reason, ...proposal } = input
    const order = await this.orders.getLocked(ctx, await this.changes.orderIdOf(ctx, changeId))
    const change = await this.changes.getLocked(ctx, changeId)
    assertSeen(ctx, change, 'change order')
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, 'replace')
    const judged = await this.judging.judge(ctx, order, await this.orders.linesOf(ctx, order.id), proposal)
    Object.assign(change, {
      reason,
      proposal,
      baseRevision: order.revision,
      vendorId: judged.proposed.head.vendorId,
      grossBeforeMinor: judged.grossBeforeMinor,
      grossMinor: judged.proposed.grossMinor,
      differences: judged.differences,
      judgement: judged.judgement,
    })
    await this.trail.store(ctx, change, {
      command: 'replace',
      event: orderChangeChanged,
      before,
      payload: (facts) => facts,
    })
    return orderChangeViewOf(change)
  }
}
