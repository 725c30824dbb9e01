import {
  type changePurchaseOrder,
  type OrderDifference,
  orderUnchanged,
  purchaseOrderChanged,
  purchaseOrderSubmitted,
} from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { orderApproval } from './order-approval.view.js'
import { OrderContents } from './order-contents.use-case.js'
import { affectedFactsOf, differencesOf, needsNoApproval } from './order-difference.policy.js'
import { OrderRate } from './order-rate.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { matchesRequisition } from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'
import { SubmitPurchaseOrder } from './submit-purchase-order.use-case.js'

type Change = typeof changePurchaseOrder

/** Changes a draft, or an order under approval: freely where nobody decided on it, else by asking again (AP-10). */
@Injectable()
export class ChangePurchaseOrder implements UseCase<Change> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly vendors: VendorsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly contents: OrderContents,
    private readonly rate: OrderRate,
    private readonly submit: SubmitPurchaseOrder,
    private readonly trail: OrderTrail,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Change>): Promise<OutputOf<Change>> {
    const { orderId, legalEntityId, ...proposal } = input
    const order = await this.orders.getLocked(ctx, orderId)
    assertOrderSeen(ctx, order)
    const asked = purchaseOrderMachine.can(order.state, 'edit')
    if (!asked) purchaseOrderMachine.next(order.state, 'change')
    const lines = await this.orders.linesOf(ctx, orderId)
    const before = orderFacts(order)
    const was = orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
    const { proposed, vendor } = await this.contents.propose(ctx, order, lines, proposal)
    const all = await this.contents.write(ctx, order, lines, proposed, order.id)
    if (legalEntityId !== undefined) {
      await this.legalEntities.assertKnown(ctx, legalEntityId)
      order.legalEntityId = legalEntityId
    }
    const differences = differencesOf(was, orderViewOf(order, all, vendor))
    if (differences.length === 0) throw orderUnchanged('The order says all of this already.')
    order.matchesRequisition = await this.matches(ctx, order, all)
    if (asked && !needsNoApproval(differences)) await this.askAgain(ctx, order, all, vendor, before, differences)
    else
      await this.trail.store(ctx, order, {
        command: 'change',
        event: purchaseOrderChanged,
        before,
        payload: (facts) => ({ ...facts, differences }),
      })
    return orderViewOf(order, all, vendor)
  }

  /** Withdraws and submits in one step; who is not affected by the change need not decide again (AP-10). */
  private async askAgain(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    vendor: Vendor,
    before: ReturnType<typeof orderFacts>,
    differences: readonly OrderDifference[],
  ): Promise<void> {
    const previousDocumentVersion = order.submittedVersion ?? order.version
    const previousInstanceId = order.approval?.instanceId
    order.state = purchaseOrderMachine.next(order.state, 'edit')
    order.submittedVersion = order.version + 1
    order.submittedBy = ctx.actor.userId
    order.approval = null
    await this.rate.take(ctx, order)
    const submission = await this.submit.submission(ctx, order)
    const change = { previousDocumentVersion, differences: differences.slice(0, 500) }
    const affectedFacts = affectedFactsOf(differences)
    await this.trail.store(ctx, order, {
      command: 'resubmit',
      event: purchaseOrderSubmitted,
      before,
      payload: (facts) => ({
        ...facts,
        approval: orderApproval(order, lines, vendor, submission, {
          rerun: 'affected',
          affectedFacts,
          change,
          previousInstanceId,
        }),
      }),
      after: { differences },
    })
  }

  private async matches(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
  ): Promise<boolean> {
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    if (requisition === null) return false
    const approved = await this.requisitions.linesOf(ctx, requisition.id)
    return matchesRequisition(
      { ...order, lines: lines.filter((line) => line.ordered > line.cancelled) },
      { ...requisition, lines: approved },
    )
  }
}
