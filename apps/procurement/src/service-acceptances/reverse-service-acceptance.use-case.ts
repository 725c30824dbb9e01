import { type reverseServiceAcceptance, serviceAcceptanceReversed } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import { OrderReceipts } from '../receipts/order-receipts.use-case.js'
import { assertUnbilled } from '../receipts/unbilled.policy.js'
import { serviceAcceptanceMachine } from './service-acceptance.machine.js'
import { serviceAcceptanceFacts, serviceAcceptanceViewOf } from './service-acceptance.view.js'
import { ServiceAcceptancesRepository } from './service-acceptances.repository.js'

type Reverse = typeof reverseServiceAcceptance

/** Takes a whole acceptance back: order, ledger and requisition are what they were before it (REC-6). */
@Injectable()
export class ReverseServiceAcceptance implements UseCase<Reverse> {
  constructor(
    private readonly acceptances: ServiceAcceptancesRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { acceptanceId, reason }: InputOf<Reverse>): Promise<OutputOf<Reverse>> {
    const { orderId } = await this.acceptances.get(ctx, acceptanceId)
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, orderId)
    // Again under the lock of the order: everything of an acceptance changes under it.
    const acceptance = await this.acceptances.get(ctx, acceptanceId)
    assertSeen(ctx, acceptance, 'service acceptance')
    const lines = await this.acceptances.linesOf(ctx, [acceptanceId])
    const before = serviceAcceptanceFacts(acceptance, lines)
    acceptance.state = serviceAcceptanceMachine.next(acceptance.state, 'reverse')
    const movements = lines.map(({ orderLineId, micro }): Movement => ({
      orderLineId,
      quantity: 'received',
      micro: -micro,
    }))
    for (const line of orderLines) assertUnbilled(line, movements, 'this acceptance')
    const cause = { cause: 'service-acceptance-reversal', causeId: acceptanceId } as const
    await this.orderReceipts.change(ctx, order, orderLines, movements, cause, reason)
    acceptance.reversalReason = reason
    acceptance.reversedBy = ctx.actor.userId
    acceptance.reversedAt = this.clock.now()
    await this.acceptances.update(ctx, acceptance)
    const facts = { ...serviceAcceptanceFacts(acceptance, lines), reason }
    await this.outbox.add(ctx, serviceAcceptanceReversed, {
      aggregateId: acceptanceId,
      aggregateSeq: acceptance.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.service-acceptance.reverse',
      entity: 'service-acceptance',
      entityId: acceptanceId,
      before,
      after: facts,
      reason,
    })
    return serviceAcceptanceViewOf(acceptance, lines)
  }
}
