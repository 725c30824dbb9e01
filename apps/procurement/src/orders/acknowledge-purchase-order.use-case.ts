import { type acknowledgePurchaseOrder, purchaseOrderAcknowledged } from '@nexus/contracts-procurement'
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
import { Inject, Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { ACKNOWLEDGEMENTS, assertAnswerFits } from './acknowledgement.policy.js'
import { assertPromisesFit, promisesAfter } from './line-confirmation.policy.js'
import { OrderAcknowledgementsRepository } from './order-acknowledgements.repository.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Acknowledge = typeof acknowledgePurchaseOrder

/** Records what a vendor answered; the order itself changes by change orders alone (PO-5). */
@Injectable()
export class AcknowledgePurchaseOrder implements UseCase<Acknowledge> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly answers: OrderAcknowledgementsRepository,
    private readonly vendors: VendorsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Acknowledge>): Promise<OutputOf<Acknowledge>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'acknowledge')
    const lines = await this.orders.linesOf(ctx, order.id)
    assertAnswerFits(
      input,
      lines.map((line) => line.id),
    )
    assertPromisesFit(input.lines, lines)
    const acknowledgementId = this.ids.next()
    const { orderId, answer, reference = null, answeredOn = null, note = null, lines: said } = input
    const what = { orderId, revision: order.revision, answer, reference, answeredOn, note, lines: said }
    await this.answers.insert(ctx, {
      id: acknowledgementId,
      ...what,
      recordedBy: ctx.actor.userId,
      recordedAt: this.clock.now(),
    })
    for (const { line, confirmation } of promisesAfter(answer, said, lines, acknowledgementId)) {
      line.confirmation = confirmation
      await this.orders.patchLine(ctx, line.id, { confirmation })
    }
    const acknowledgement = ACKNOWLEDGEMENTS[answer]
    order.acknowledgement = acknowledgement
    await this.trail.store(ctx, order, {
      command: 'acknowledge',
      event: purchaseOrderAcknowledged,
      before,
      payload: (facts) => ({ ...facts, acknowledgementId, acknowledgement, revision: order.revision }),
      after: { answer: what },
    })
    return orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
  }
}
