import { type OrderCancellation, purchaseOrderCancelled } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { standing } from '../order-ledger/order-ledger.policy.js'
import { OrderRelease } from './order-release.use-case.js'
import { OrderRemainder } from './order-remainder.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { isUsed } from './purchase-order.policy.js'
import { orderFacts } from './purchase-order.view.js'

/** A cancellation that takes effect. */
export interface EffectiveCancellation {
  readonly cancellation: OrderCancellation
  /** Of lines; the whole order when there is none. */
  readonly dropped: readonly { readonly line: PurchaseOrderLine; readonly micro: bigint }[] | undefined
}

/** Cancels: some lines of an order while something of it stays, else the order itself (PO-6). */
@Injectable()
export class CarryOutCancellation {
  constructor(
    private readonly orderRelease: OrderRelease,
    private readonly remainder: OrderRemainder,
    private readonly trail: OrderTrail,
  ) {}

  /** The caller holds the lock of the order; one version, one event. */
  async carryOut(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    { cancellation, dropped }: EffectiveCancellation,
  ): Promise<void> {
    // Before the issue there is nothing that a vendor could have been told.
    if (order.issuedAt !== null) order.cancellation = cancellation
    if (dropped !== undefined && somethingStays(lines, dropped))
      return this.remainder.drop(ctx, order, lines, dropped, { kind: 'cancelled', reason: cancellation.reason })
    return this.cancelWhole(ctx, order, lines, cancellation)
  }

  private async cancelWhole(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    { reason, reasonCode }: OrderCancellation,
  ): Promise<void> {
    const before = { ...orderFacts(order), hold: order.hold }
    order.state = purchaseOrderMachine.next(order.state, 'cancel')
    order.cancellationReason = reason
    order.cancellationCode = reasonCode
    // Nothing of it is held back any more.
    Object.assign(order, { hold: null, onHold: false })
    await this.orderRelease.release(ctx, order, lines)
    await this.trail.store(ctx, order, {
      command: 'cancel',
      event: purchaseOrderCancelled,
      before,
      reason,
      payload: (facts) => ({ ...facts, submittedVersion: order.submittedVersion ?? undefined, reason, reasonCode }),
      after: { cancellation: order.cancellation },
    })
  }
}

/** What came and went back, or was ever billed, stays told by an order that is not cancelled (PO-6). */
function somethingStays(
  lines: readonly PurchaseOrderLine[],
  dropped: NonNullable<EffectiveCancellation['dropped']>,
): boolean {
  const micros = new Map(dropped.map(({ line, micro }) => [line.id, micro]))
  return lines.some((line) => isUsed(line) || standing(line) > (micros.get(line.id) ?? 0n))
}
