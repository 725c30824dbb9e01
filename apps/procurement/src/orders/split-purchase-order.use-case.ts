import { purchaseOrderChanged, purchaseOrderCreated, type splitPurchaseOrder } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { cancellationsOf } from './order-closing.policy.js'
import { OrderContents } from './order-contents.use-case.js'
import { differencesOf } from './order-difference.policy.js'
import { movedLine } from './order-proposal.policy.js'
import { assertNotHeld } from './order-hold.policy.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { OrdersRepository } from './orders.repository.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import { type PurchaseOrder, untouchedOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

type Split = typeof splitPurchaseOrder

/** Moves quantities of a draft to a new one; the requisition sees no difference (PO-8). */
@Injectable()
export class SplitPurchaseOrder implements UseCase<Split> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly contents: OrderContents,
    private readonly ledger: OrderLedger,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly trail: OrderTrail,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Split>): Promise<OutputOf<Split>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    order.state = purchaseOrderMachine.next(order.state, 'change')
    // A part of a held order would be an order that nobody holds.
    assertNotHeld(order, 'be split')
    const lines = await this.orders.linesOf(ctx, order.id)
    const moved = cancellationsOf(lines, input.lines)
    const id = this.ids.next()
    const taken = moved.map(({ line, micro }, index) =>
      Object.assign(new PurchaseOrderLine(), movedLine(line, micro, order.currency), {
        id: this.ids.next(),
        orderId: id,
        lineNumber: index + 1,
      }),
    )
    await this.lower(ctx, order, lines, moved)
    return this.open(ctx, order, id, taken, input.vendorId)
  }

  private async lower(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: PurchaseOrderLine[],
    moved: ReturnType<typeof cancellationsOf<PurchaseOrderLine>>,
  ): Promise<void> {
    const before = orderFacts(order)
    const vendor = await this.vendors.get(ctx, order.vendorId)
    const was = orderViewOf(order, lines, vendor)
    const left = moved.map(({ line, micro }) =>
      micro === line.ordered
        ? { orderLineId: line.id, cancel: true }
        : { orderLineId: line.id, quantity: Quantity.ofMicro(line.ordered - micro).toString() },
    )
    const { proposed } = await this.contents.propose(ctx, order, lines, { lines: left })
    await this.contents.write(ctx, order, lines, proposed, order.id, 'stays')
    order.matchesRequisition = false
    await this.trail.store(ctx, order, {
      command: 'split',
      event: purchaseOrderChanged,
      before,
      payload: (facts) => ({ ...facts, differences: differencesOf(was, orderViewOf(order, lines, vendor)) }),
    })
  }

  private async open(
    ctx: TenantContext,
    order: PurchaseOrder,
    id: string,
    lines: readonly PurchaseOrderLine[],
    vendorId = order.vendorId,
  ): Promise<OutputOf<Split>> {
    const vendor = await this.vendors.get(ctx, vendorId)
    await this.vendorGuard.assertOpen(ctx, vendor, { createdBy: ctx.actor.userId })
    const { requisitionId, legalEntityId, currency, requesterId, deliveryPlace, contact, notes, tags } = order
    const draft = await this.orders.insert(
      ctx,
      {
        id,
        ...{ requisitionId, legalEntityId, currency, requesterId, deliveryPlace, contact, notes, tags },
        vendorId,
        paymentTermsDays: vendorId === order.vendorId ? order.paymentTermsDays : vendor.paymentTermsDays,
        state: purchaseOrderMachine.initial,
        documentAllowanceCharges: [],
        grossMinor: documentTotals(lines, [], currency).grossMinor,
        matchesRequisition: false,
        ...untouchedOrder(),
      },
      lines,
    )
    await this.ledger.open(ctx, draft, lines)
    const view = orderViewOf(draft, lines, vendor)
    await this.outbox.add(ctx, purchaseOrderCreated, {
      aggregateId: id,
      aggregateSeq: draft.version,
      payload: orderFacts(draft),
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.create',
      entity: 'purchase-order',
      entityId: id,
      after: { ...view, splitFrom: order.id },
    })
    return view
  }
}
