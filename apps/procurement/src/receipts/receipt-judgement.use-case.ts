import type { ReceiptLineInput } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertNotHeld } from '../orders/order-hold.policy.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { type Counted, sumCounted } from './counted-unit.policy.js'
import { assertGoods, assertRoom, type HeldRoom, withHeld } from './draft-room.policy.js'
import { DraftRoomRepository } from './draft-room.repository.js'
import { deliveriesOf, type Delivery } from './receipt.policy.js'
import { ReceiptsRepository } from './receipts.repository.js'
import { ReceivingTermsRepository, type TermsOfOrder } from './receiving-terms.repository.js'
import { overReceiptsOf } from './receiving-tolerance.policy.js'

/** An order that is locked, and its lines. */
export interface OpenedOrder {
  readonly order: PurchaseOrder
  readonly lines: readonly PurchaseOrderLine[]
}

/** A delivery that may come: where it goes, and under which terms. */
export interface JudgedDelivery {
  readonly deliveries: readonly Delivery[]
  readonly terms: TermsOfOrder
  /** By order line, how much more than ordered may come, in millionths. */
  readonly over: ReadonlyMap<string, bigint>
}

/** What a delivery is judged by: the same for drafts, for posting them, and for posting at once. */
@Injectable()
export class ReceiptJudgement {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly room: DraftRoomRepository,
    private readonly terms: ReceivingTermsRepository,
  ) {}

  /**
   * @param of what is judged; an own draft does not stand in its own way
   * @throws DomainError procurement.purchase_order.on_hold, procurement.receipt.line_unknown, .unit_unknown,
   * .split_invalid, .service_line, .exceeds_order
   */
  async judge(
    ctx: TenantContext,
    { order, lines }: OpenedOrder,
    typed: readonly ReceiptLineInput[],
    of: { readonly purpose: 'draft' | 'posting'; readonly receiptId?: string },
  ): Promise<JudgedDelivery> {
    assertNotHeld(order, 'be received')
    const held = await this.room.of(ctx, order.id, of.receiptId)
    const isDraft = of.purpose === 'draft'
    const counted = await this.countedOf(ctx, order.id, typed, isDraft ? held : [])
    const deliveries = deliveriesOf(typed, withHeld(lines, held), counted)
    assertGoods(deliveries, lines)
    const touched = lines.filter((line) => deliveries.some(({ orderLineId }) => orderLineId === line.id))
    const terms = await this.terms.ofOrder(ctx, order.vendorId, touched)
    const over = overReceiptsOf(touched, terms.tolerances)
    assertRoom(deliveries, touched, over, held, isDraft ? 'with-drafts' : 'without-drafts')
    return { deliveries, terms, over }
  }

  /** What is converted together: what came; for a draft also what others hold. */
  private async countedOf(
    ctx: TenantContext,
    orderId: string,
    typed: readonly ReceiptLineInput[],
    held: readonly HeldRoom[],
  ): Promise<Map<string, Counted> | undefined> {
    if (!typed.some((line) => line.unitCode !== undefined)) return undefined
    return sumCounted([...(await this.receipts.countedLinesOf(ctx, orderId)), ...held])
  }
}
