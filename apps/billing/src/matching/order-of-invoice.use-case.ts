import { invoiceOrderOfOtherVendor, invoiceOrderUnknown } from '@nexus/contracts-billing'
import { type MatchView, orderMatchView } from '@nexus/contracts-procurement'
import { isDomainError, type TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'

/** The order of an invoice, as procurement has it now; outside of any transaction. */
@Injectable()
export class OrderOfInvoice {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError billing.invoice.order_unknown */
  async get(ctx: TenantContext, orderId: string): Promise<MatchView> {
    try {
      return await this.rpc.call(ctx, orderMatchView, { orderId })
    } catch (error) {
      if (!isDomainError(error) || error.kind !== 'NOT_FOUND') throw error
      throw invoiceOrderUnknown(
        `There is no purchase order ${orderId}: correct the id, or capture the invoice without one.`,
        { facts: { orderId } },
      )
    }
  }

  /** @throws DomainError billing.invoice.order_unknown, billing.invoice.order_of_other_vendor */
  async forVendor(ctx: TenantContext, orderId: string, vendorId: string): Promise<MatchView> {
    const order = await this.get(ctx, orderId)
    if (order.vendorId === vendorId) return order
    throw invoiceOrderOfOtherVendor(
      `Purchase order ${order.number ?? orderId} was placed with another vendor than the one that sent the invoice: name the right order.`,
      {
        facts: { orderId, vendorId, orderVendorId: order.vendorId },
      },
    )
  }
}
