import {
  captureSupplierInvoice,
  getSupplierInvoice,
  type ExceptionResolution,
  resolveInvoiceException,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { type MatchView, purchaseOrderReceiptChanged, purchaseOrderRevised } from '@nexus/contracts-procurement'
import { type CallerInputOf, Money, multiplyRational, percent, Quantity } from '@nexus/kernel'
import type { TestActor } from '@nexus/testing'
import { BillingBench } from './billing.builder.js'
import { anId, anOrder, anOrderLine, derived } from './match.builder.js'
import type { Vendor } from './neighbours.builder.js'

type CaptureInput = CallerInputOf<typeof captureSupplierInvoice>

/** A line that is billed: quantity @ price, or a net amount of its own. */
export interface Billed {
  readonly quantity: string
  readonly price: string
  readonly line?: Partial<CaptureInput['lines'][number]>
}

/** Somebody who captures invoices of a vendor. */
export interface Scene {
  readonly clerk: TestActor
  readonly vendor: Vendor
}

const WAIT = { waitMs: 5000 }
const TAX = '19'

/** Matching of typed invoices against orders, between the neighbours of billing. */
export class MatchingBench {
  private constructor(readonly billing: BillingBench) {}

  static async start(): Promise<MatchingBench> {
    return new MatchingBench(await BillingBench.start())
  }

  close(): Promise<void> {
    return this.billing.close()
  }

  scene(vendor: Partial<Vendor> = {}): Scene {
    const clerk = this.billing.clerk()
    return { clerk, vendor: this.billing.vendor(clerk, vendor) }
  }

  /** An order of one line. */
  order(scene: Scene, line: Parameters<typeof anOrderLine>[0] = {}, parts: Partial<MatchView> = {}): MatchView {
    const { vendorId } = scene.vendor
    return this.billing.order(scene.clerk, anOrder({ vendorId, lines: [anOrderLine(line)], ...parts }))
  }

  /** Captures a document whose totals are right, and waits for its match. */
  async capture(
    scene: Scene,
    billed: readonly Billed[],
    parts: Partial<CaptureInput> = {},
  ): Promise<SupplierInvoiceView> {
    const nets = billed.map(({ quantity, price }) =>
      Money.ofRational(
        multiplyRational(Quantity.parse(quantity).toRational(), Money.parse(price, 'EUR').toRational()),
        'EUR',
      ),
    )
    const charges = billed.map(({ line }) => Money.parse(line?.charge ?? '0', 'EUR'))
    const lineNets = nets.map((net, index) => net.add(charges[index] ?? Money.zero('EUR')))
    const net = Money.sum(lineNets, 'EUR')
    const tax = net.multiply(percent(TAX))
    const gross = net.add(tax).toDecimalText()
    return scene.clerk.call(
      captureSupplierInvoice,
      {
        number: this.billing.freshNumber(),
        vendorId: scene.vendor.vendorId,
        currency: 'EUR',
        issueDate: '2026-03-01',
        lines: billed.map(({ quantity, price, line }, index) => ({
          reference: String(index + 1),
          description: 'Paper A4',
          quantity,
          unitCode: 'C62',
          unitPrice: price,
          net: lineNets[index]?.toDecimalText() ?? '0',
          taxPercent: TAX,
          orderLineReference: '1',
          ...line,
        })),
        taxes: [{ category: 'S', percent: TAX, taxable: net.toDecimalText(), tax: tax.toDecimalText() }],
        totals: {
          lines: net.toDecimalText(),
          net: net.toDecimalText(),
          tax: tax.toDecimalText(),
          gross,
          payable: gross,
        },
        ...parts,
      },
      WAIT,
    )
  }

  read({ clerk }: Scene, { invoiceId }: { readonly invoiceId: string }): Promise<SupplierInvoiceView> {
    return clerk.call(getSupplierInvoice, { invoiceId })
  }

  /** Settles the only open exception. */
  async settle(
    actor: TestActor,
    invoice: SupplierInvoiceView,
    resolution: ExceptionResolution,
    reason = 'Agreed by phone',
  ): Promise<SupplierInvoiceView> {
    const [open] = openOf(invoice)
    const { invoiceId } = invoice
    return actor.call(
      resolveInvoiceException,
      { invoiceId, exceptionId: open?.exceptionId ?? anId(), resolution, reason },
      WAIT,
    )
  }

  /** Goods go back, or are found defective: tells of the order as it is now. */
  async moved(
    { clerk }: Scene,
    order: MatchView,
    cause: 'return' | 'inspection' | 'receipt-reversal' = 'return',
  ): Promise<void> {
    order.version += 1
    const lines = order.lines.map(derived).map((line) => ({
      lineId: line.lineId,
      received: line.received,
      accepted: line.accepted,
      rejected: line.rejected,
      returned: line.returned,
      creditExpected: line.creditExpected,
    }))
    const payload = {
      ...this.base(order),
      receipt: 'PARTIAL' as const,
      billing: 'PARTIAL' as const,
      cause,
      causeId: anId(),
      lines,
    }
    await this.billing.publish(clerk, purchaseOrderReceiptChanged, order.orderId, order.version, payload)
  }

  async revised({ clerk }: Scene, order: MatchView): Promise<void> {
    order.version += 1
    const payload = { ...this.base(order), revision: 1, changeId: anId(), differences: [] }
    await this.billing.publish(clerk, purchaseOrderRevised, order.orderId, order.version, payload)
  }

  private base({ orderId, number, version, state, vendorId, currency }: MatchView) {
    const gross = { amount: '1.00', currency }
    return { orderId, number, version, state, requisitionId: anId(), vendorId, gross }
  }
}

/** The exceptions of an invoice that are open. */
export const openOf = ({ exceptions }: SupplierInvoiceView) => exceptions.filter(({ state }) => state === 'OPEN')
export const openTypes = (invoice: SupplierInvoiceView): string[] => openOf(invoice).map(({ type }) => type)
