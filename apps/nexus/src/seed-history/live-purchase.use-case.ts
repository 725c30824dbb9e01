import {
  captureSupplierInvoice,
  createPaymentRequest,
  exportPaymentRequest,
  submitPaymentRequest,
} from '@nexus/contracts-billing'
import {
  createPurchaseOrder,
  createRequisition,
  getRequisition,
  issuePurchaseOrder,
  postReceipt,
  type PurchaseOrderView,
  submitPurchaseOrder,
  submitRequisition,
} from '@nexus/contracts-procurement'
import { decideTask, listTasks } from '@nexus/contracts-workflow'
import { type CallerInputOf, type OutputOf, Quantity, UnitPrice, lineNet, Money, taxByCategory } from '@nexus/kernel'
import type { RunningNexus } from '../embedded-host.adapter.js'
import { callInside } from '../insider.adapter.js'
import type { HistoryPeople } from './history-people.adapter.js'
import { CATALOGUE, type PlannedPurchase } from './history-plan.policy.js'
import type { TravellingClock } from './travelling-clock.adapter.js'

const DAY_MS = 86_400_000
const WAIT = { waitMs: 5_000 }
const TAX_PERCENT = '19'
/** How much dearer a wrong invoice is. */
const TOO_DEAR_PERCENT = 12n

type Invoice = CallerInputOf<typeof captureSupplierInvoice>
type Requisition = OutputOf<typeof createRequisition>

/** A supplier of the catalogue as it was added, in the place that it has there. */
export interface KnownSupplier {
  readonly vendorId: string
  readonly categoryId: string
}

/** Days until a purchase goes on; others go on in the meantime. */
export type DaysPass = AsyncGenerator<number, void, void>

/** Lives one purchase of the plan by the operations that people use; says when days go by in between. */
export class LivePurchase {
  constructor(
    private readonly nexus: RunningNexus,
    private readonly people: HistoryPeople,
    private readonly clock: TravellingClock,
    private readonly suppliers: readonly KnownSupplier[],
  ) {}

  /** @param index makes the supplier's invoice number its own */
  async *run(purchase: PlannedPurchase, index: number): DaysPass {
    const requisition = await this.request(purchase)
    await this.decide(
      ['approver-one', 'approver-two'],
      requisition.requisitionId,
      purchase.story === 'rejected' ? 'rejected' : 'approved',
    )
    if (purchase.story === 'rejected') return
    yield 1
    const order = await this.order(purchase, requisition.requisitionId)
    if (purchase.story === 'open' && index % 2 === 0) return
    yield* this.receive(order, purchase.story === 'partial' ? 2 : 1)
    if (purchase.story === 'open') return
    yield 3
    const invoice = await callInside(this.nexus, captureSupplierInvoice, this.invoiceOf(order, purchase, index), {
      who: this.people.of('payables'),
      ...WAIT,
    })
    await this.nexus.settled()
    if (purchase.story === 'price-exception') return
    yield 10
    await this.pay(invoice.invoiceId)
  }

  private supplierOf(place: number): KnownSupplier {
    const supplier = this.suppliers[place]
    if (supplier === undefined) throw new Error(`the catalogue has no supplier ${String(place)}`)
    return supplier
  }

  private today(plusDays = 0): string {
    return new Date(this.clock.now().getTime() + plusDays * DAY_MS).toISOString().slice(0, 10)
  }

  private async request({ lines, vendor }: PlannedPurchase): Promise<Requisition> {
    const who = this.people.of('requester')
    const draft = await callInside(
      this.nexus,
      createRequisition,
      {
        title: lines[0]?.description ?? '',
        purpose: `Supply of ${CATALOGUE[vendor]?.name ?? ''}`,
        needBy: this.today(21),
        deliveryPlace: 'Hafenstraße 1, 20457 Hamburg',
        currency: 'EUR',
        legalEntityId: this.people.legalEntityId,
        lines: lines.map(({ description, unitCode, quantity, unitPrice }) => ({
          description,
          unitCode,
          quantity: String(quantity),
          unitPrice: centsToText(unitPrice),
          taxCategory: 'S' as const,
          taxPercent: TAX_PERCENT,
          categoryId: this.supplierOf(vendor).categoryId,
        })),
      },
      { who },
    )
    return callInside(
      this.nexus,
      submitRequisition,
      { requisitionId: draft.requisitionId },
      { who, expectedVersion: draft.version, ...WAIT },
    )
  }

  private async decide(names: readonly string[], documentId: string, decision: 'approved' | 'rejected'): Promise<void> {
    await this.nexus.settled()
    for (const name of names) {
      const who = this.people.of(name)
      const { items } = await callInside(this.nexus, listTasks, { documentId }, { who })
      for (const { taskId, documentVersion } of items) {
        const comment = decision === 'rejected' ? 'Not in this quarter' : 'Fine'
        await callInside(this.nexus, decideTask, { taskId, documentVersion, decision, comment }, { who, ...WAIT })
        await this.nexus.settled()
        if (decision === 'rejected') return
      }
    }
  }

  private async order({ vendor }: PlannedPurchase, requisitionId: string): Promise<PurchaseOrderView> {
    const who = this.people.of('buyer')
    const { lines } = await callInside(this.nexus, getRequisition, { requisitionId }, { who })
    const draft = await callInside(
      this.nexus,
      createPurchaseOrder,
      {
        requisitionId,
        vendorId: this.supplierOf(vendor).vendorId,
        legalEntityId: this.people.legalEntityId,
        lines: lines.map(({ lineId, quantities }) => ({ requisitionLineId: lineId, quantity: quantities.approved })),
      },
      { who },
    )
    const { orderId } = draft
    const submitted = await callInside(
      this.nexus,
      submitPurchaseOrder,
      { orderId },
      { who, expectedVersion: draft.version, ...WAIT },
    )
    return callInside(this.nexus, issuePurchaseOrder, { orderId }, { who, expectedVersion: submitted.version, ...WAIT })
  }

  private async *receive(order: PurchaseOrderView, parts: 1 | 2): DaysPass {
    for (let part = 1; part <= parts; part += 1) {
      yield part === 1 ? 7 : 9
      const lines = order.lines.flatMap(({ lineId, quantities }) => {
        const ordered = Quantity.parse(quantities.ordered).micro
        const half = (ordered / 2_000_000n) * 1_000_000n
        const quantity = parts === 1 ? ordered : part === 1 ? half : ordered - half
        return quantity > 0n ? [{ orderLineId: lineId, quantity: Quantity.ofMicro(quantity).toString() }] : []
      })
      if (lines.length > 0)
        await callInside(
          this.nexus,
          postReceipt,
          { orderId: order.orderId, lines },
          { who: this.people.of('receiver') },
        )
    }
    await this.nexus.settled()
  }

  /** What the supplier bills: the order as it was received, or dearer. */
  private invoiceOf(order: PurchaseOrderView, { vendor, story }: PlannedPurchase, index: number): Invoice {
    const lines = order.lines.map((line) => {
      const price = UnitPrice.parse(line.unitPrice, Quantity.parse(line.priceBaseQuantity))
      const billed = story === 'price-exception' ? dearer(line.unitPrice) : line.unitPrice
      const unitPrice =
        story === 'price-exception' ? UnitPrice.parse(billed, Quantity.parse(line.priceBaseQuantity)) : price
      const net = lineNet({ quantity: Quantity.parse(line.quantities.ordered), unitPrice, currency: order.currency })
      return { line, billed, net }
    })
    const net = Money.sum(
      lines.map((line) => line.net),
      order.currency,
    )
    const taxes = taxByCategory(lines.map((each) => ({ net: each.net, category: 'S', rate: TAX_PERCENT })))
    const tax = Money.sum(
      taxes.map((each) => each.tax),
      order.currency,
    )
    const gross = net.add(tax).toDecimalText()
    return {
      number: `${String(vendor + 1)}-${this.today().slice(0, 4)}-${String(index + 1).padStart(5, '0')}`,
      vendorId: order.vendorId,
      orderId: order.orderId,
      currency: order.currency,
      issueDate: this.today(),
      lines: lines.map(({ line, billed, net: lineTotal }) => ({
        reference: String(line.lineNumber),
        description: line.description,
        quantity: line.quantities.ordered,
        unitCode: line.unitCode,
        unitPrice: billed,
        net: lineTotal.toDecimalText(),
        taxCategory: 'S',
        taxPercent: TAX_PERCENT,
        orderLineReference: String(line.lineNumber),
      })),
      taxes: taxes.map((each) => ({
        category: 'S',
        percent: TAX_PERCENT,
        taxable: each.taxable.toDecimalText(),
        tax: each.tax.toDecimalText(),
      })),
      totals: {
        lines: net.toDecimalText(),
        net: net.toDecimalText(),
        tax: tax.toDecimalText(),
        gross,
        payable: gross,
      },
    }
  }

  private async pay(invoiceId: string): Promise<void> {
    const who = this.people.of('payables')
    const { legalEntityId } = this.people
    const made = await callInside(this.nexus, createPaymentRequest, { invoiceIds: [invoiceId], legalEntityId }, { who })
    const { paymentRequestId } = made
    await callInside(
      this.nexus,
      submitPaymentRequest,
      { paymentRequestId },
      { who, expectedVersion: made.version, ...WAIT },
    )
    await this.decide(['payment-one', 'payment-two'], paymentRequestId, 'approved')
    await callInside(this.nexus, exportPaymentRequest, { paymentRequestId }, { who, ...WAIT })
    await this.nexus.settled()
  }
}

const centsToText = (cents: bigint): string => Money.ofMinor(cents, 'EUR').toDecimalText()

/** The price with the rise, cut to cents. */
function dearer(unitPrice: string): string {
  const price = Money.parse(unitPrice, 'EUR', 'half-up')
  return Money.ofMinor((price.minor * (100n + TOO_DEAR_PERCENT)) / 100n, 'EUR').toDecimalText()
}
