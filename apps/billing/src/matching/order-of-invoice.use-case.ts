import { invoiceOrderOfOtherVendor, invoiceOrderUnknown, separationOfDuties } from '@nexus/contracts-billing'
import { findOrdersByNumber, type MatchView, orderMatchViews } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { dutyConflict } from './order-people.policy.js'

/** How many orders one invoice may bill. */
export const MOST_ORDERS = 20

/** The orders of an invoice, as procurement has them now; outside of any transaction. */
@Injectable()
export class OrderOfInvoice {
  constructor(private readonly rpc: RpcClient) {}

  /**
   * @param date whose terms count (PO-3); without one the present ones
   * @throws DomainError billing.invoice.order_unknown
   */
  async all(ctx: TenantContext, orderIds: readonly string[], date?: string): Promise<MatchView[]> {
    if (orderIds.length === 0) return []
    const asOf = date === undefined ? {} : { asOf: orderIds.map((orderId) => ({ orderId, date })) }
    const { orders } = await this.rpc.call(ctx, orderMatchViews, { orderIds: [...orderIds], ...asOf })
    const missing = orderIds.find((id) => !orders.some(({ orderId }) => orderId === id))
    if (missing === undefined) return orders
    throw invoiceOrderUnknown(
      `There is no purchase order ${missing}: correct the id, or capture the invoice without one.`,
      { facts: { orderId: missing } },
    )
  }

  /** @throws DomainError billing.invoice.order_unknown, billing.invoice.order_of_other_vendor */
  async forVendor(ctx: TenantContext, orderIds: readonly string[], vendorId: string): Promise<MatchView[]> {
    const orders = await this.all(ctx, orderIds)
    const other = orders.find((order) => order.vendorId !== vendorId)
    if (other === undefined) return orders
    const { orderId, number } = other
    throw invoiceOrderOfOtherVendor(
      `Purchase order ${number ?? orderId} was placed with another vendor than the one that sent the invoice: name the right order.`,
      { facts: { orderId, number, vendorId, orderVendorId: other.vendorId } },
    )
  }

  /** The orders of the vendor that have one of these numbers; senders also write numbers of their own, which nobody has. */
  async numbered(ctx: TenantContext, numbers: readonly string[], vendorId: string): Promise<MatchView[]> {
    const wanted = [...new Set(numbers.map((number) => number.trim()))].filter(
      (number) => number !== '' && number.length <= 60,
    )
    if (wanted.length === 0) return []
    const { orders } = await this.rpc.call(ctx, findOrdersByNumber, { numbers: wanted.slice(0, MOST_ORDERS) })
    const found = await this.all(
      ctx,
      orders.map(({ orderId }) => orderId),
    )
    return found.filter((order) => order.vendorId === vendorId)
  }
}

/** Who acted on an order enters no invoice of it. @throws DomainError billing.separation_of_duties */
export function assertNoDuty(orders: readonly MatchView[], userId: string, who: string, instead: string): void {
  for (const order of orders) {
    const conflict = dutyConflict(order, userId)
    if (conflict === undefined) continue
    const { orderId } = order
    throw separationOfDuties(`${who} the ${conflict} of purchase order ${order.number ?? orderId}: ${instead}.`, {
      facts: { role: conflict, conflictsWith: 'invoice enterer', orderId },
    })
  }
}
