import { type acceptService, serviceAccepted } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import { assertNotHeld } from '../orders/order-hold.policy.js'
import { OrderReceipts } from '../receipts/order-receipts.use-case.js'
import type { OpenedOrder } from '../receipts/receipt-judgement.use-case.js'
import { ReceivingTermsRepository } from '../receipts/receiving-terms.repository.js'
import { overReceiptsOf, takesTerms } from '../receipts/receiving-tolerance.policy.js'
import { ServiceAcceptanceLine } from './service-acceptance-line.entity.js'
import { serviceAcceptanceMachine } from './service-acceptance.machine.js'
import { type Accepted, acceptedOf } from './service-acceptance.policy.js'
import { serviceAcceptanceFacts, serviceAcceptanceViewOf } from './service-acceptance.view.js'
import { ServiceAcceptancesRepository } from './service-acceptances.repository.js'

type Input = InputOf<typeof acceptService>

/** Accepts work: it counts as received at once, without warehouse and inspection (PO-2). */
@Injectable()
export class AcceptService implements UseCase<typeof acceptService> {
  constructor(
    private readonly acceptances: ServiceAcceptancesRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly terms: ReceivingTermsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof acceptService>> {
    const opened = await this.orderReceipts.open(ctx, input.orderId)
    const { order, lines: orderLines } = opened
    assertNotHeld(order, 'be accepted')
    const earlier = (await this.acceptances.standingOf(ctx, [order.id])).map(({ line }) => line)
    const accepted = acceptedOf(input.lines, orderLines, earlier)
    const id = this.ids.next()
    order.receivedBy = [...new Set([...order.receivedBy, ctx.actor.userId])]
    const cause = { cause: 'service-acceptance', causeId: id } as const
    await this.orderReceipts.change(ctx, order, orderLines, await this.movementsOf(ctx, opened, accepted), cause)
    const lines = accepted.map(({ lineNumber, orderLineId, micro, percent }) =>
      Object.assign(new ServiceAcceptanceLine(), {
        ...{ id: this.ids.next(), acceptanceId: id, lineNumber, orderLineId, micro, percent },
      }),
    )
    const head = {
      id,
      state: serviceAcceptanceMachine.initial,
      orderId: order.id,
      orderNumber: order.number ?? '',
      orderVersion: order.version,
      sequenceNumber: await this.acceptances.nextNumber(ctx, order.id),
      vendorId: order.vendorId,
      periodFrom: input.period.from,
      periodTo: input.period.to,
      reference: input.reference ?? null,
      acceptedBy: ctx.actor.userId,
      acceptedByName: ctx.actor.name ?? null,
      acceptedAt: this.clock.now(),
      reversalReason: null,
      reversedBy: null,
      reversedAt: null,
    }
    const acceptance = await this.acceptances.insert(ctx, head, lines)
    const facts = serviceAcceptanceFacts(acceptance, lines)
    await this.outbox.add(ctx, serviceAccepted, { aggregateId: id, aggregateSeq: acceptance.version, payload: facts })
    await this.audit.record(ctx, {
      action: 'procurement.service-acceptance.post',
      entity: 'service-acceptance',
      entityId: id,
      after: facts,
    })
    return serviceAcceptanceViewOf(acceptance, lines)
  }

  /** Under the tolerances of receipts (REC-2), which the lines keep. */
  private async movementsOf(
    ctx: TenantContext,
    { order, lines }: OpenedOrder,
    accepted: readonly Accepted[],
  ): Promise<Movement[]> {
    const touched = lines.filter((line) => accepted.some(({ orderLineId }) => orderLineId === line.id))
    const terms = await this.terms.ofOrder(ctx, order.vendorId, touched)
    const over = overReceiptsOf(touched, terms.tolerances)
    await this.terms.keep(
      ctx,
      touched.filter((line) => takesTerms(line, terms)),
    )
    return accepted.map(({ orderLineId, micro, pointer }) => ({
      ...{ orderLineId, quantity: 'received', micro, pointer },
      over: over.get(orderLineId) ?? 0n,
    }))
  }
}
