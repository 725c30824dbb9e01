import {
  acceptService,
  bookOrderBilling,
  changeReceiptDraft,
  discardReceiptDraft,
  draftReceipt,
  getReceivables,
  inspectReceipt,
  issuePurchaseOrder,
  orderMatchView,
  postReceipt,
  postReceiptDraft,
  postReturn,
  type PurchaseOrderView,
  type ReceiptView,
  type ReturnView,
  reverseReceipt,
  reverseReturn,
  reverseServiceAcceptance,
  type ServiceAcceptanceView,
  setOrderReceivingTerms,
  submitPurchaseOrder,
  updateProcurementSettings,
} from '@nexus/contracts-procurement'
import type { CallerInputOf } from '@nexus/kernel'
import { randomUUID } from 'node:crypto'
import { firstLine, type Purchasing } from './purchasing.builder.js'
import { aLine, aRequisition } from './requisition.builder.js'

type Terms = Omit<CallerInputOf<typeof setOrderReceivingTerms>['lines'][number], 'orderLineId'>
type OrderLine = Parameters<Purchasing['draftOrder']>[1] extends readonly (infer L)[] | undefined ? Partial<L> : never

/** Goods of one order, going in and out. */
export class Receiving {
  private constructor(
    readonly purchasing: Purchasing,
    readonly order: PurchaseOrderView,
  ) {}

  /** An issued order of one line. */
  static async of(
    purchasing: Purchasing,
    quantity: string,
    { terms, ...parts }: OrderLine & { readonly terms?: Terms } = {},
  ): Promise<Receiving> {
    const requisition = await purchasing.approvedRequisition(
      aRequisition({ lines: [aLine({ quantity, allowance: undefined, unitPrice: '10' })] }),
    )
    const draft = await purchasing.draftOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity, ...parts },
    ])
    const { orderId } = draft
    const version =
      terms === undefined
        ? draft.version
        : (
            await purchasing.buyer.call(
              setOrderReceivingTerms,
              { orderId, lines: [{ orderLineId: firstLine(draft), ...terms }] },
              { expectedVersion: draft.version },
            )
          ).version
    const submitted = await purchasing.buyer.call(
      submitPurchaseOrder,
      { orderId },
      { expectedVersion: version, key: randomUUID() },
    )
    await purchasing.judge('purchase-order', orderId, submitted.version)
    const approved = await purchasing.order(orderId)
    const order = await purchasing.buyer.call(
      issuePurchaseOrder,
      { orderId },
      { expectedVersion: approved.version, key: randomUUID() },
    )
    return new Receiving(purchasing, order)
  }

  post(quantity: string, parts: object = {}): Promise<ReceiptView> {
    const { order, purchasing } = this
    return purchasing.receiver.call(
      postReceipt,
      { orderId: order.orderId, lines: [{ orderLineId: firstLine(order), quantity, ...parts }] },
      { key: randomUUID() },
    )
  }

  draft(quantity: string, parts: object = {}): Promise<ReceiptView> {
    const { order, purchasing } = this
    return purchasing.receiver.call(
      draftReceipt,
      { orderId: order.orderId, lines: [{ orderLineId: firstLine(order), quantity, ...parts }] },
      { key: randomUUID() },
    )
  }

  changeDraft({ receiptId, version }: ReceiptView, quantity: string, parts: object = {}): Promise<ReceiptView> {
    return this.purchasing.receiver.call(
      changeReceiptDraft,
      { receiptId, lines: [{ orderLineId: firstLine(this.order), quantity, ...parts }] },
      { expectedVersion: version },
    )
  }

  discard({ receiptId, version }: ReceiptView): Promise<ReceiptView> {
    return this.purchasing.receiver.call(discardReceiptDraft, { receiptId }, { expectedVersion: version })
  }

  postDraft({ receiptId, version }: ReceiptView): Promise<ReceiptView> {
    return this.purchasing.receiver.call(postReceiptDraft, { receiptId }, { expectedVersion: version })
  }

  /** Of a service line: accepts a quantity, or a percentage. */
  accept(line: { readonly quantity: string } | { readonly percent: string }): Promise<ServiceAcceptanceView> {
    const { order, purchasing } = this
    const period = { from: '2026-03-01', to: '2026-03-31' }
    return purchasing.receiver.call(
      acceptService,
      { orderId: order.orderId, period, lines: [{ orderLineId: firstLine(order), ...line }] },
      { key: randomUUID() },
    )
  }

  reverseAcceptance({ acceptanceId, version }: ServiceAcceptanceView): Promise<ServiceAcceptanceView> {
    return this.purchasing.receiver.call(
      reverseServiceAcceptance,
      { acceptanceId, reason: 'Wrong order' },
      { expectedVersion: version },
    )
  }

  inspect(receipt: ReceiptView, accepted: string, rejected = '0'): Promise<ReceiptView> {
    const line = { receiptLineId: firstLine(receipt), accepted, rejected, rejectionReason: 'Cracked' }
    return this.purchasing.receiver.call(
      inspectReceipt,
      { receiptId: receipt.receiptId, lines: [line] },
      { expectedVersion: receipt.version },
    )
  }

  giveBack(receipt: ReceiptView, quantity: string, parts: object = {}): Promise<ReturnView> {
    const line = { receiptLineId: firstLine(receipt), quantity, reason: 'Leg broken', ...parts }
    return this.purchasing.receiver.call(
      postReturn,
      { receiptId: receipt.receiptId, lines: [line] },
      { key: randomUUID() },
    )
  }

  async reverse({ receiptId }: { readonly receiptId: string }, expectedVersion: number): Promise<ReceiptView> {
    return this.purchasing.receiver.call(reverseReceipt, { receiptId, reason: 'Wrong order' }, { expectedVersion })
  }

  reverseReturn({ returnId, version }: ReturnView): Promise<ReturnView> {
    return this.purchasing.receiver.call(
      reverseReturn,
      { returnId, reason: 'Wrong receipt' },
      { expectedVersion: version },
    )
  }

  bill(quantity: string, invoiceId: string = randomUUID()): Promise<unknown> {
    const { orderId } = this.order
    const line = { invoiceLineId: randomUUID(), orderLineId: firstLine(this.order), quantity }
    return this.purchasing.buyer.call(bookOrderBilling, { invoiceId, orderId, lines: [line] })
  }

  now(): Promise<PurchaseOrderView> {
    return this.purchasing.order(this.order.orderId)
  }

  /** The line as billing sees it. */
  async matched() {
    const [line] = (await this.purchasing.buyer.call(orderMatchView, { orderId: this.order.orderId })).lines
    return line
  }

  /** What can still be received of the line. */
  async receivable() {
    const view = await this.purchasing.receiver.call(getReceivables, { orderId: this.order.orderId })
    return view.lines[0]
  }
}

/** Makes the first decisions of an organization about its purchasing. */
export async function decide(
  purchasing: Purchasing,
  settings: CallerInputOf<typeof updateProcurementSettings>,
): Promise<void> {
  await purchasing.buyer.call(updateProcurementSettings, settings, { expectedVersion: 1 })
}
