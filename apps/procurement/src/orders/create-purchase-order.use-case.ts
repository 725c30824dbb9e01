import {
  type createPurchaseOrder,
  purchaseOrderCreated,
  requisitionLineUnknown,
  requisitionNotOrderable,
  vendorUnknown,
} from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { KnownCostCentresRepository } from '../master-data/known-cost-centres.repository.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { documentTotals } from '../pricing/document-totals.policy.js'
import type { RequisitionLine } from '../requisitions/requisition-line.entity.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import type { Requisition } from '../requisitions/requisition.entity.js'
import { isOrderable } from '../requisitions/requisition.machine.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { OrdersRepository } from './orders.repository.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import { untouchedOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import {
  assertSeparateDuties,
  matchesRequisition,
  orderExtras,
  orderLineColumns,
  takesAll,
} from './purchase-order.policy.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'

type Input = InputOf<typeof createPurchaseOrder>

@Injectable()
export class CreatePurchaseOrder implements UseCase<typeof createPurchaseOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly progress: RequisitionProgress,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly categories: CategoriesRepository,
    private readonly costCentres: KnownCostCentresRepository,
    private readonly ledger: OrderLedger,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof createPurchaseOrder>> {
    const requisition = await this.orderable(ctx, input.requisitionId)
    const vendor = await this.openVendor(ctx, input.vendorId)
    const legalEntityId = input.legalEntityId ?? requisition.legalEntityId
    await this.legalEntities.assertKnown(ctx, legalEntityId)
    await this.assertCategoriesAndCostCentres(ctx, input)
    const approved = await this.requisitions.linesOf(ctx, requisition.id)
    const id = this.ids.next()
    const lines = this.linesFrom(input, approved, id, requisition)
    const documentAllowanceCharges = [
      ...orderExtras(input.documentAllowanceCharges, takesAll(lines, approved), requisition.documentAllowanceCharges),
    ]
    const { grossMinor } = documentTotals(lines, documentAllowanceCharges, requisition.currency)
    const quantities = lines.map((line, index) => ({
      requisitionLineId: line.requisitionLineId,
      micro: line.ordered,
      pointer: `/lines/${String(index)}/quantity`,
    }))
    await this.progress.order(ctx, requisition, approved, id, quantities)
    const order = await this.orders.insert(
      ctx,
      {
        id,
        requisitionId: requisition.id,
        vendorId: vendor.id,
        legalEntityId,
        currency: requisition.currency,
        state: purchaseOrderMachine.initial,
        requesterId: requisition.requesterId,
        documentAllowanceCharges,
        grossMinor,
        matchesRequisition: matchesRequisition(
          { legalEntityId, grossMinor, lines },
          { legalEntityId: requisition.legalEntityId, grossMinor: requisition.grossMinor, lines: approved },
        ),
        paymentTermsDays: input.paymentTermsDays === undefined ? vendor.paymentTermsDays : input.paymentTermsDays,
        deliveryPlace: input.deliveryPlace === undefined ? requisition.deliveryPlace : input.deliveryPlace,
        contact: input.contact ?? null,
        notes: input.notes ?? null,
        tags: input.tags ?? [],
        ...untouchedOrder(),
      },
      lines,
    )
    await this.ledger.open(ctx, order, lines)
    const view = orderViewOf(order, lines, vendor)
    await this.outbox.add(ctx, purchaseOrderCreated, {
      aggregateId: id,
      aggregateSeq: order.version,
      payload: orderFacts(order),
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.create',
      entity: 'purchase-order',
      entityId: id,
      after: view,
    })
    return view
  }

  private async orderable(ctx: TenantContext, requisitionId: string): Promise<Requisition> {
    const requisition = await this.requisitions.lock(ctx, requisitionId)
    if (requisition === null) throw notFound(`There is no requisition ${requisitionId}.`)
    if (!isOrderable(requisition.state))
      throw requisitionNotOrderable(
        `The requisition is ${requisition.state}: only what is approved and open can be ordered.`,
        { facts: { state: requisition.state } },
      )
    const duties = [{ role: 'requester', userIds: [requisition.requesterId] }]
    assertSeparateDuties(ctx.actor.userId, 'buyer', duties, { documentType: 'requisition', documentId: requisition.id })
    return requisition
  }

  private async openVendor(ctx: TenantContext, vendorId: string): Promise<Vendor> {
    const vendor = await this.vendors.find(ctx, vendorId)
    if (vendor === null) throw vendorUnknown(`There is no vendor ${vendorId}: choose one of the list, or add it first.`)
    await this.vendorGuard.assertOpen(ctx, vendor, { createdBy: ctx.actor.userId })
    return vendor
  }

  private async assertCategoriesAndCostCentres(ctx: TenantContext, { lines }: Input): Promise<void> {
    await this.categories.ofLines(ctx, lines)
    await this.costCentres.assertActive(
      ctx,
      lines.map(({ costCentreId }, index) => ({
        costCentreId: costCentreId ?? null,
        pointer: `/lines/${String(index)}/costCentreId`,
      })),
    )
  }

  private linesFrom(
    input: Input,
    approved: readonly RequisitionLine[],
    orderId: string,
    { currency, costCentreId }: Pick<Requisition, 'currency' | 'costCentreId'>,
  ): PurchaseOrderLine[] {
    const seen = new Set<string>()
    return input.lines.map((line, index) => {
      const from = approved.find((candidate) => candidate.id === line.requisitionLineId)
      if (from === undefined || seen.has(from.id)) {
        const detail =
          from === undefined
            ? `The requisition has no line ${line.requisitionLineId}.`
            : `Line ${String(from.lineNumber)} of the requisition is ordered twice; order it once.`
        throw requisitionLineUnknown(detail, {
          errors: [{ pointer: `/lines/${String(index)}/requisitionLineId`, code: 'line_unknown', detail }],
        })
      }
      seen.add(from.id)
      const terms = { ...from, costCentreId: from.costCentreId ?? costCentreId }
      return Object.assign(new PurchaseOrderLine(), orderLineColumns(line, terms, index, currency), {
        id: this.ids.next(),
        orderId,
      })
    })
  }
}
