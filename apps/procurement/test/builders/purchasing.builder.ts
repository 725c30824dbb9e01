import {
  createPurchaseOrder,
  createRequisition,
  createVendor,
  getPurchaseOrder,
  getRequisition,
  issuePurchaseOrder,
  postReceipt,
  submitPurchaseOrder,
  submitRequisition,
  type PurchaseOrderView,
  type ReceiptView,
  type RequisitionView,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import type { CallerInputOf, EventDefinition, PayloadOf } from '@nexus/kernel'
import type { TestActor, TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { aRequisition } from './requisition.builder.js'
import { aVendor } from './vendor.builder.js'

type OrderLines = CallerInputOf<typeof createPurchaseOrder>['lines']
type Completed = PayloadOf<typeof approvalCompleted>

/** An approval as workflow would decide it. */
export interface Approval {
  readonly verdict?: Completed['verdict']
  readonly automatic?: boolean
  /** The version that was judged; default: the one that was submitted. */
  readonly documentVersion?: number
}

/** The people of an organization that buys, and the way that a purchase goes. */
export class Purchasing {
  readonly tenantId = randomUUID()
  readonly requester: TestActor
  readonly approver: TestActor
  readonly buyer: TestActor
  readonly receiver: TestActor

  constructor(private readonly services: TestServices) {
    const { tenantId } = this
    this.requester = services.actor({ tenantId, name: 'Ada Requester' })
    this.approver = services.actor({ tenantId, name: 'Ann Approver' })
    this.buyer = services.actor({ tenantId, name: 'Ben Buyer' })
    this.receiver = services.actor({ tenantId, name: 'Rosa Receiver' })
  }

  /** A vendor of its own. */
  async vendor(): Promise<string> {
    return (await this.buyer.call(createVendor, aVendor({ taxId: undefined }))).vendorId
  }

  async submittedRequisition(
    content: CallerInputOf<typeof createRequisition> = aRequisition(),
  ): Promise<RequisitionView> {
    const { requisitionId, version } = await this.requester.call(createRequisition, content)
    return this.requester.call(submitRequisition, { requisitionId }, { expectedVersion: version, key: randomUUID() })
  }

  async approvedRequisition(
    content: CallerInputOf<typeof createRequisition> = aRequisition(),
  ): Promise<RequisitionView> {
    const { requisitionId, version } = await this.submittedRequisition(content)
    await this.judge('requisition', requisitionId, version)
    return this.requester.call(getRequisition, { requisitionId })
  }

  /** A draft order of the given lines, by default of everything that was approved. */
  async draftOrder(requisition: RequisitionView, lines?: OrderLines, vendorId?: string): Promise<PurchaseOrderView> {
    return this.buyer.call(createPurchaseOrder, {
      requisitionId: requisition.requisitionId,
      vendorId: vendorId ?? (await this.vendor()),
      lines:
        lines ??
        requisition.lines.map((line) => ({ requisitionLineId: line.lineId, quantity: line.quantities.approved })),
    })
  }

  async submittedOrder(requisition?: RequisitionView, lines?: OrderLines): Promise<PurchaseOrderView> {
    const { orderId, version } = await this.draftOrder(requisition ?? (await this.approvedRequisition()), lines)
    return this.buyer.call(submitPurchaseOrder, { orderId }, { expectedVersion: version, key: randomUUID() })
  }

  async approvedOrder(requisition?: RequisitionView, lines?: OrderLines): Promise<PurchaseOrderView> {
    const { orderId, version } = await this.submittedOrder(requisition, lines)
    await this.judge('purchase-order', orderId, version)
    return this.order(orderId)
  }

  async issuedOrder(requisition?: RequisitionView, lines?: OrderLines): Promise<PurchaseOrderView> {
    const { orderId, version } = await this.approvedOrder(requisition, lines)
    return this.buyer.call(issuePurchaseOrder, { orderId }, { expectedVersion: version, key: randomUUID() })
  }

  /** Records a delivery on the first line. */
  async receive(order: PurchaseOrderView, quantity: string): Promise<ReceiptView> {
    return this.receiver.call(
      postReceipt,
      { orderId: order.orderId, lines: [{ orderLineId: firstLine(order), quantity }] },
      { key: randomUUID() },
    )
  }

  order(orderId: string): Promise<PurchaseOrderView> {
    return this.buyer.call(getPurchaseOrder, { orderId })
  }

  requisition(requisitionId: string): Promise<RequisitionView> {
    return this.requester.call(getRequisition, { requisitionId })
  }

  /** Starts and completes an approval as workflow does it: by its events. */
  async judge(
    documentType: Completed['documentType'],
    documentId: string,
    submittedVersion: number,
    approval: Approval = {},
  ): Promise<void> {
    await this.startApproval(documentType, documentId, approval.documentVersion ?? submittedVersion)
    await this.completeApproval(documentType, documentId, approval.documentVersion ?? submittedVersion, approval)
  }

  startApproval(documentType: Completed['documentType'], documentId: string, documentVersion: number): Promise<void> {
    return this.tell(approvalStarted, { ...instanceOf(documentId), documentType, documentId, documentVersion }, 1)
  }

  completeApproval(
    documentType: Completed['documentType'],
    documentId: string,
    documentVersion: number,
    { verdict = 'approved', automatic = false }: Approval = {},
  ): Promise<void> {
    const decisions = automatic
      ? []
      : [
          {
            userId: this.approver.userId,
            userName: 'Ann Approver',
            decision: verdict,
            decidedAt: '2026-03-31T09:30:00.000Z',
          },
        ]
    const reason = automatic ? 'It equals its approved requisition' : 'One approver decided'
    return this.tell(
      approvalCompleted,
      { ...instanceOf(documentId), documentType, documentId, documentVersion, verdict, automatic, reason, decisions },
      2,
    )
  }

  private async tell<E extends EventDefinition>(event: E, payload: PayloadOf<E>, aggregateSeq: number): Promise<void> {
    const { instanceId } = payload as { instanceId: string }
    await this.services.bus.publish({
      id: randomUUID(),
      type: event.name,
      tenantId: this.tenantId,
      aggregateType: event.aggregate,
      aggregateId: instanceId,
      aggregateSeq,
      payload,
      occurredAt: '2026-03-31T09:30:00.000Z',
      headers: {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        opId: randomUUID(),
        actor: { kind: 'user', userId: this.approver.userId, name: 'Ann Approver' },
      },
    })
  }
}

/** One approval instance per document is enough here. */
const instanceOf = (documentId: string) => ({
  instanceId: documentId,
  definitionName: 'Standard policy',
  definitionVersion: 1,
})

/** The id of the first line of an order. */
export function firstLine(order: { readonly lines: readonly { readonly lineId: string }[] }): string {
  const [line] = order.lines
  if (line === undefined) throw new Error('the order has no line')
  return line.lineId
}
