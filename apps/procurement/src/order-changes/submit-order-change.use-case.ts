import { orderChangePassed, orderChangeSubmitted, type submitOrderChange } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { assertNoCancellationPending } from '../orders/order-cancellation.policy.js'
import { assertNotHeld } from '../orders/order-hold.policy.js'
import { OrderVendorGuard } from '../orders/order-vendor.guard.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { CarryOutOrderChange } from './carry-out-order-change.use-case.js'
import { type JudgedChange, JudgeOrderChange } from './judge-order-change.use-case.js'
import { isMaterial } from './materiality.policy.js'
import { orderChangeApproval } from './order-change-approval.view.js'
import { OrderChangeTrail } from './order-change-trail.use-case.js'
import { orderChangeMachine } from './order-change.machine.js'
import { orderChangeFacts, orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

type Submit = typeof submitOrderChange

/** Asks for approval of a material change; carries out any other at once (AP-9). */
@Injectable()
export class SubmitOrderChange implements UseCase<Submit> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly changes: OrderChangesRepository,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly judging: JudgeOrderChange,
    private readonly carrying: CarryOutOrderChange,
    private readonly trail: OrderChangeTrail,
  ) {}

  async execute(ctx: TenantContext, { changeId }: InputOf<Submit>): Promise<OutputOf<Submit>> {
    const order = await this.orders.getLocked(ctx, await this.changes.orderIdOf(ctx, changeId))
    const change = await this.changes.getLocked(ctx, changeId)
    assertSeen(ctx, change, 'change order')
    orderChangeMachine.next(change.state, 'submit')
    assertNotHeld(order, 'be changed')
    assertNoCancellationPending(order)
    const vendor = await this.vendors.get(ctx, change.vendorId)
    await this.vendorGuard.assertOpen(ctx, vendor, order)
    const judged = await this.judging.judge(ctx, order, await this.orders.linesOf(ctx, order.id), change.proposal)
    Object.assign(change, {
      baseRevision: order.revision,
      grossBeforeMinor: judged.grossBeforeMinor,
      grossMinor: judged.proposed.grossMinor,
      differences: judged.differences,
      judgement: judged.judgement,
      submittedBy: ctx.actor.userId,
    })
    await (isMaterial(judged.judgement) ? this.ask(ctx, change, judged) : this.pass(ctx, order, change, judged))
    return orderChangeViewOf(change)
  }

  async reread(ctx: TenantContext, output: OutputOf<Submit>): Promise<OutputOf<Submit>> {
    const change = await this.changes.find(ctx, output.changeId)
    return change === null ? output : orderChangeViewOf(change)
  }

  private async ask(ctx: TenantContext, change: PurchaseOrderChange, { orders }: JudgedChange): Promise<void> {
    const before = orderChangeFacts(change)
    change.state = orderChangeMachine.next(change.state, 'submit')
    change.submittedVersion = change.version + 1
    await this.trail.store(ctx, change, {
      command: 'submit',
      event: orderChangeSubmitted,
      before,
      payload: (facts) => ({ ...facts, approval: orderChangeApproval(change, orders) }),
    })
  }

  private async pass(
    ctx: TenantContext,
    order: PurchaseOrder,
    change: PurchaseOrderChange,
    { judgement, approvers }: JudgedChange,
  ): Promise<void> {
    const before = orderChangeFacts(change)
    const revision = await this.carrying.carryOut(ctx, order, change, null)
    change.state = orderChangeMachine.next(change.state, 'pass')
    change.revision = revision
    const notify = judgement.outcome === 'notify' ? [...approvers] : []
    await this.trail.store(ctx, change, {
      command: 'pass',
      event: orderChangePassed,
      before,
      payload: (facts) => ({ ...facts, revision, notify }),
    })
  }
}
