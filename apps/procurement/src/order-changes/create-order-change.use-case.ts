import { type createOrderChange, orderChangeCreated } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import { JudgeOrderChange } from './judge-order-change.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type Create = typeof createOrderChange

@Injectable()
export class CreateOrderChange implements UseCase<Create> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly judging: JudgeOrderChange,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Create>): Promise<OutputOf<Create>> {
    const { orderId, reason, ...proposal } = input
    const order = await this.orders.getLocked(ctx, orderId)
    const judged = await this.judging.judge(ctx, order, await this.orders.linesOf(ctx, orderId), proposal)
    const changeNumber = await this.changes.nextNumber(ctx, orderId)
    const change = await this.changes.insert(ctx, {
      id: this.ids.next(),
      orderId,
      orderNumber: order.number ?? '',
      changeNumber,
      state: orderChangeMachine.initial,
      reason,
      baseRevision: order.revision,
      revision: null,
      vendorId: judged.proposed.head.vendorId,
      requesterId: order.requesterId,
      orderCreatedBy: order.createdBy,
      currency: order.currency,
      grossBeforeMinor: judged.grossBeforeMinor,
      grossMinor: judged.proposed.grossMinor,
      proposal,
      differences: judged.differences,
      judgement: judged.judgement,
      submittedVersion: null,
      submittedBy: null,
      approval: null,
      approvedBy: [],
      lapseReason: null,
      sentAt: null,
      answer: null,
    })
    const view = orderChangeViewOf(change)
    await this.outbox.add(ctx, orderChangeCreated, {
      aggregateId: change.id,
      aggregateSeq: change.version,
      payload: orderChangeFacts(change),
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order-change.create',
      entity: 'purchase-order-change',
      entityId: change.id,
      after: view,
    })
    return view
  }
}
