import type { ChangeJudgement, OrderDifference, OrderProposal, PurchaseOrderView } from '@nexus/contracts-procurement'
import { orderNotChangeable, orderUnchanged } from '@nexus/contracts-procurement'
import { divideRational, Money, parseDecimal, type TenantContext, toRational } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { onlyCostCentre } from '../orders/order-approval.view.js'
import { OrderContents } from '../orders/order-contents.use-case.js'
import { differencesOf } from '../orders/order-difference.policy.js'
import { assertChangeable, type ProposedOrder } from '../orders/order-proposal.policy.js'
import { OrderRevisionsRepository } from '../orders/order-revisions.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { purchaseOrderMachine } from '../orders/purchase-order.machine.js'
import { orderViewOf } from '../orders/purchase-order.view.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { type ChangeTolerance, judgeChange } from './materiality.policy.js'
import type { JudgedOrders } from './order-change-approval.view.js'

/** What a proposal comes to: the order as it would be, and what that asks for. */
export interface JudgedChange {
  readonly proposed: ProposedOrder
  readonly orders: JudgedOrders
  readonly grossBeforeMinor: bigint
  readonly differences: OrderDifference[]
  readonly judgement: ChangeJudgement
  /** Who approved what it departs from. */
  readonly approvers: readonly string[]
}

/** Judges a change of an issued order by its floors (PO-4) and its weight (AP-9); stores nothing. */
@Injectable()
export class JudgeOrderChange {
  constructor(
    private readonly contents: OrderContents,
    private readonly revisions: OrderRevisionsRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly vendors: VendorsRepository,
    private readonly categories: CategoriesRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
  ) {}

  /** @throws DomainError of what is wrong with the proposal */
  async judge(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    proposal: OrderProposal,
  ): Promise<JudgedChange> {
    if (!purchaseOrderMachine.can(order.state, 'revise'))
      throw orderNotChangeable(`The purchase order is ${order.state}: only issued orders have change orders.`, {
        facts: { state: order.state },
      })
    const settings = await this.settings.current(ctx)
    const { proposed, vendor } = await this.contents.propose(ctx, order, lines, proposal)
    assertChangeable(order, lines, proposed, settings.allowChangeAfterFullReceipt)
    const present = orderViewOf(order, lines, await this.vendors.get(ctx, order.vendorId))
    const changed = Object.assign({ ...order }, proposed.head, { grossMinor: proposed.grossMinor })
    const view = orderViewOf(changed, proposed.lines, vendor)
    const differences = differencesOf(present, view)
    if (differences.length === 0) throw orderUnchanged('The order says all of this already.')
    const { approved, approvalInstanceId, approvers } = await this.baseline(ctx, order, present)
    const terms = {
      tolerance: toleranceOf(order, settings),
      leadTimes: await this.leadTimes(ctx, proposed),
      today: await this.legalEntities.today(ctx, order.legalEntityId),
    }
    const requisition = await this.requisitions.find(ctx, order.requisitionId)
    const costCentreId = onlyCostCentre(proposed.lines, requisition?.costCentreId ?? null)
    return {
      proposed,
      orders: { approved, approvalInstanceId, proposed: view, costCentreId },
      grossBeforeMinor: order.grossMinor,
      differences,
      judgement: judgeChange(approved, view, terms),
      approvers,
    }
  }

  /** The last approved snapshot; orders that were issued before revisions were kept are compared with what they say now. */
  private async baseline(ctx: TenantContext, order: PurchaseOrder, present: PurchaseOrderView) {
    const last = await this.revisions.lastApproved(ctx, order.id)
    return {
      approved: last?.content ?? present,
      approvalInstanceId: last?.approvalInstanceId ?? order.approval?.instanceId ?? null,
      approvers: last?.approvedBy ?? order.approvedBy,
    }
  }

  private async leadTimes(ctx: TenantContext, proposed: ProposedOrder): Promise<ReadonlyMap<string, number>> {
    const categories = await this.categories.byIds(
      ctx,
      proposed.lines.flatMap((line) => line.categoryId ?? []),
    )
    return new Map([...categories.values()].map((category) => [category.id, category.leadTimeDays]))
  }
}

/** The amount is in the base currency; one that cannot be converted does not count, so that more is approved, not less. */
function toleranceOf(
  { currency, exchangeRate, baseCurrency }: PurchaseOrder,
  settings: Awaited<ReturnType<ProcurementSettingsRepository['current']>>,
): ChangeTolerance {
  const { changeTolerancePercent: percent, changeToleranceAbsolute: typed } = settings
  if (typed === null) return { percent, absolute: null }
  const amount = Money.fromJson(typed)
  if (amount.currency === currency) return { percent, absolute: amount }
  if (exchangeRate === null || baseCurrency !== amount.currency) return { percent, absolute: null }
  const inOrderCurrency = divideRational(amount.toRational(), toRational(parseDecimal(exchangeRate)))
  return { percent, absolute: Money.ofRational(inOrderCurrency, currency, 'down') }
}
