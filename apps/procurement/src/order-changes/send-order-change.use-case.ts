import { orderChangeSent, type sendOrderChange } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type Send = typeof sendOrderChange

@Injectable()
export class SendOrderChange implements UseCase<Send> {
  constructor(
    private readonly changes: OrderChangesRepository,
    private readonly trail: OrderChangeTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { changeId }: InputOf<Send>): Promise<OutputOf<Send>> {
    const change = await this.changes.getLocked(ctx, changeId)
    assertSeen(ctx, change, 'change order')
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, 'send')
    change.sentAt = this.clock.now()
    const revision = change.revision ?? change.baseRevision + 1
    await this.trail.store(ctx, change, {
      command: 'send',
      event: orderChangeSent,
      before,
      payload: (facts) => ({ ...facts, revision }),
    })
    return orderChangeViewOf(change)
  }
}
