import { type answerOrderChange, orderChangeAnswered } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type Answer = typeof answerOrderChange

/** Records what the vendor answered to a change; a person read it (PO-5). */
@Injectable()
export class AnswerOrderChange implements UseCase<Answer> {
  constructor(
    private readonly changes: OrderChangesRepository,
    private readonly trail: OrderChangeTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Answer>): Promise<OutputOf<Answer>> {
    const { changeId, accepted, reference, note } = input
    const change = await this.changes.getLocked(ctx, changeId)
    assertSeen(ctx, change, 'change order')
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, accepted ? 'accept' : 'refuse')
    const recordedAt = this.clock.now().toISOString()
    change.answer = { accepted, reference, note, recordedBy: ctx.actor.userId, recordedAt }
    const revision = change.revision ?? change.baseRevision + 1
    await this.trail.store(ctx, change, {
      command: 'answer',
      event: orderChangeAnswered,
      before,
      reason: note,
      payload: (facts) => ({ ...facts, revision, accepted }),
    })
    return orderChangeViewOf(change)
  }
}
