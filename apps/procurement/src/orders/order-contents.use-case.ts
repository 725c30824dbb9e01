import { type OrderProposal, vendorUnknown } from '@nexus/contracts-procurement'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import { KnownCostCentresRepository } from '../master-data/known-cost-centres.repository.js'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { type LineQuantity, RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { type ProposedOrder, proposedOrder } from './order-proposal.policy.js'
import { OrdersRepository } from './orders.repository.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

/** The columns of a line that a proposal can change; quantities are moved by the ledger. */
const TERMS = [
  'description',
  'supplierItemId',
  'buyerItemId',
  'unitPrice',
  'priceBaseMicro',
  'allowanceMinor',
  'chargeMinor',
  'taxCategory',
  'taxPercent',
  'netMinor',
  'match',
  'kind',
  'categoryId',
  'costCentreId',
  'promisedOn',
  'shortClosed',
] as const

/** What an order would say, and its writing: the same for drafts, orders under approval, and change orders. */
@Injectable()
export class OrderContents {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly progress: RequisitionProgress,
    private readonly ledger: OrderLedger,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly categories: CategoriesRepository,
    private readonly costCentres: KnownCostCentresRepository,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Judges a proposal and everything that it names. Stores nothing. @throws DomainError of what is wrong with it */
  async propose(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    proposal: OrderProposal,
  ): Promise<{ proposed: ProposedOrder; vendor: Vendor }> {
    const adds = proposal.lines?.some((line) => line.requisitionLineId !== undefined) === true
    const requisitionLines = adds ? await this.requisitions.linesOf(ctx, order.requisitionId) : []
    await this.categories.ofLines(ctx, proposal.lines ?? [])
    await this.costCentres.assertActive(
      ctx,
      (proposal.lines ?? []).map((line, index) => ({
        costCentreId: line.costCentreId ?? null,
        pointer: `/lines/${String(index)}/costCentreId`,
      })),
    )
    const proposed = proposedOrder(order, lines, requisitionLines, proposal, () => this.ids.next())
    const vendor = await this.vendors.find(ctx, proposed.head.vendorId)
    if (vendor === null)
      throw vendorUnknown(`There is no vendor ${proposed.head.vendorId}: choose one of the list, or add it first.`)
    if (vendor.id !== order.vendorId) await this.vendorGuard.assertOpen(ctx, vendor, order)
    return { proposed, vendor }
  }

  /**
   * Makes the order say what is proposed: its lines, their ledger, and what the requisition gives or gets back (REQ-2).
   * The caller holds the lock of the order, and stores the order afterwards.
   * @param requisition `stays` when the quantities only move to another order of it (PO-8)
   * @returns the lines of the order from now on
   * @throws DomainError procurement.requisition.over_ordered
   */
  async write(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: PurchaseOrderLine[],
    proposed: ProposedOrder,
    causeId: string,
    requisition: 'follows' | 'stays' = 'follows',
  ): Promise<PurchaseOrderLine[]> {
    const added = proposed.added.map((line) => Object.assign(new PurchaseOrderLine(), line, { ordered: 0n }))
    await this.orders.insertLines(ctx, added)
    const all = [...lines, ...added]
    const moves = all.flatMap((line) => {
      const after = proposed.lines.find((each) => each.id === line.id)
      const micro = after === undefined ? 0n : after.ordered - line.ordered
      return micro === 0n ? [] : [{ line, micro }]
    })
    const movements = moves.map(({ line, micro }): Movement => ({
      orderLineId: line.id,
      quantity: 'ordered',
      micro,
    }))
    await this.ledger.move(ctx, order, all, movements, { causeType: 'order', causeId })
    await this.storeTerms(ctx, lines, proposed)
    Object.assign(order, proposed.head, { grossMinor: proposed.grossMinor })
    if (requisition === 'stays') return all
    const quantities = (sign: 1n | -1n): LineQuantity[] =>
      moves
        .filter(({ micro }) => micro * sign > 0n)
        .map(({ line, micro }) => ({
          requisitionLineId: line.requisitionLineId,
          micro: micro * sign,
          pointer: `/lines/${String(line.lineNumber)}/quantity`,
        }))
    const [less, more] = [quantities(-1n), quantities(1n)]
    if (less.length > 0) await this.progress.follow(ctx, 'release', order, less)
    if (more.length > 0) await this.progress.take(ctx, order, more)
    return all
  }

  private async storeTerms(
    ctx: TenantContext,
    lines: readonly PurchaseOrderLine[],
    proposed: ProposedOrder,
  ): Promise<void> {
    for (const line of lines) {
      const after = proposed.lines.find((each) => each.id === line.id)
      if (after === undefined) continue
      const changes = Object.fromEntries(
        TERMS.filter((column) => line[column] !== after[column]).map((column) => [column, after[column]]),
      )
      await this.orders.patchLine(ctx, line.id, changes)
      Object.assign(line, changes)
    }
  }
}
