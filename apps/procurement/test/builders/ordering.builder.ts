import {
  acknowledgePurchaseOrder,
  cancelPurchaseOrder,
  changePurchaseOrder,
  closePurchaseOrder,
  createOrderChange,
  getOrderChange,
  type OrderChangeView,
  type PurchaseOrderView,
  reopenPurchaseOrder,
  shortCloseOrderLine,
  submitOrderChange,
  withdrawPurchaseOrder,
} from '@nexus/contracts-procurement'
import type { AnyOperation, CallerInputOf, OutputOf } from '@nexus/kernel'
import type { TestActor, TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { MasterData } from './master-data.builder.js'
import { type Approval, firstLine, Purchasing } from './purchasing.builder.js'
import { aLine, aRequisition } from './requisition.builder.js'

type Proposal = Omit<CallerInputOf<typeof createOrderChange>, 'orderId' | 'reason'>

/** What happens to an order after its issue, as the people of an organization do it. */
export class Ordering extends Purchasing {
  readonly masterData: MasterData

  constructor(services: TestServices) {
    super(services)
    this.masterData = new MasterData(services, this.tenantId)
  }

  /** An issued order of one line without tax and allowance: quantity × price. The requisition has `approved` of it. */
  async orderOf(quantity: string, unitPrice: string, approved = quantity): Promise<PurchaseOrderView> {
    const line = aLine({ quantity: approved, unitPrice, allowance: undefined, taxCategory: 'Z', taxPercent: '0' })
    const requisition = await this.approvedRequisition(aRequisition({ lines: [line] }))
    return this.issuedOrder(requisition, [{ requisitionLineId: firstLine(requisition), quantity }])
  }

  /** Calls with the present version and a fresh key. */
  async act<Op extends AnyOperation>(
    operation: Op,
    input: CallerInputOf<Op> & { readonly orderId: string },
    actor: TestActor = this.buyer,
  ): Promise<OutputOf<Op>> {
    const { version } = await this.order(input.orderId)
    return actor.call(operation, input, { expectedVersion: version, key: randomUUID() })
  }

  change(orderId: string, changes: Omit<CallerInputOf<typeof changePurchaseOrder>, 'orderId'>) {
    return this.act(changePurchaseOrder, { orderId, ...changes })
  }

  withdraw(orderId: string, actor?: TestActor) {
    return this.act(withdrawPurchaseOrder, { orderId }, actor)
  }

  cancel(orderId: string, lines?: CallerInputOf<typeof cancelPurchaseOrder>['lines']) {
    return this.act(cancelPurchaseOrder, { orderId, reason: 'Not needed', reasonCode: 'not-needed', lines })
  }

  shortClose(order: PurchaseOrderView) {
    const input = { orderId: order.orderId, orderLineId: firstLine(order), reason: 'The rest is out of stock' }
    return this.act(shortCloseOrderLine, input)
  }

  close(orderId: string) {
    return this.act(closePurchaseOrder, { orderId, reason: 'The project is over' })
  }

  reopen(orderId: string) {
    return this.act(reopenPurchaseOrder, { orderId, reason: 'An invoice came late' })
  }

  acknowledge(orderId: string, answer: Omit<CallerInputOf<typeof acknowledgePurchaseOrder>, 'orderId'>) {
    return this.act(acknowledgePurchaseOrder, { orderId, ...answer })
  }

  draftChange(orderId: string, proposal: Proposal): Promise<OrderChangeView> {
    return this.buyer.call(createOrderChange, { orderId, reason: 'New price list', ...proposal })
  }

  /** Drafts and submits. */
  async submittedChange(orderId: string, proposal: Proposal): Promise<OrderChangeView> {
    const { changeId, version } = await this.draftChange(orderId, proposal)
    return this.buyer.call(submitOrderChange, { changeId }, { expectedVersion: version, key: randomUUID() })
  }

  /** Drafts, submits, and has it judged. */
  async judgedChange(orderId: string, proposal: Proposal, approval: Approval = {}): Promise<OrderChangeView> {
    const { changeId, version } = await this.submittedChange(orderId, proposal)
    await this.judge('purchase-order-change', changeId, version, approval)
    return this.buyer.call(getOrderChange, { changeId })
  }

  /** A proposal about the first line. */
  line(order: PurchaseOrderView, parts: object): Proposal {
    return { lines: [{ orderLineId: firstLine(order), ...parts }] }
  }
}
