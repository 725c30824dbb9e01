import { getPaymentRequest, getSupplierInvoice } from '@nexus/contracts-billing'
import type { FileOwner } from '@nexus/contracts-documents'
import { getPurchaseOrder, getRequisition, getVendor } from '@nexus/contracts-procurement'
import { isDomainError, notFound, permissionDenied, reachOf, type TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { mayAttach, type Owner } from './owner.policy.js'

/** Asks the service of a document, with the caller's own rights, whether the caller sees it. Outside of transactions. */
@Injectable()
export class DocumentOwners {
  constructor(private readonly rpc: RpcClient) {}

  /** The document, or null when it does not exist for the caller. */
  async find(ctx: TenantContext, ownerType: FileOwner, ownerId: string): Promise<Owner | null> {
    try {
      return await this.ask(ctx, ownerType, ownerId)
    } catch (error) {
      if (isDomainError(error) && (error.kind === 'NOT_FOUND' || error.kind === 'PERMISSION_DENIED')) return null
      throw error
    }
  }

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, ownerType: FileOwner, ownerId: string): Promise<Owner> {
    const owner = await this.find(ctx, ownerType, ownerId)
    if (owner === null) throw notFound(`There is no ${ownerType.replaceAll('-', ' ')} ${ownerId}.`)
    return owner
  }

  /** The document, to which the caller may attach files. @throws DomainError request.not_found, auth.permission_denied */
  async getAttachable(ctx: TenantContext, ownerType: FileOwner, ownerId: string): Promise<Owner> {
    const owner = await this.get(ctx, ownerType, ownerId)
    if (!mayAttach(ctx, ownerType, owner))
      throw permissionDenied(
        `You may see this ${ownerType.replaceAll('-', ' ')} but not change it, so that you cannot change its files either.`,
      )
    return owner
  }

  private async ask(ctx: TenantContext, ownerType: FileOwner, ownerId: string): Promise<Owner | null> {
    switch (ownerType) {
      case 'requisition': {
        const { state, requesterId } = await this.rpc.call(ctx, getRequisition, { requisitionId: ownerId })
        return { state, people: [requesterId] }
      }
      case 'purchase-order': {
        const { state, requesterId, createdBy } = await this.rpc.call(ctx, getPurchaseOrder, { orderId: ownerId })
        return { state, people: [requesterId, createdBy] }
      }
      case 'vendor': {
        const { state, createdBy } = await this.rpc.call(ctx, getVendor, { vendorId: ownerId })
        return { state, people: [createdBy] }
      }
      case 'supplier-invoice': {
        const { state } = await this.rpc.call(ctx, getSupplierInvoice, { invoiceId: ownerId })
        return { state, people: [] }
      }
      case 'payment-request': {
        const { state, createdBy } = await this.rpc.call(ctx, getPaymentRequest, { paymentRequestId: ownerId })
        return { state, people: [createdBy] }
      }
      case 'organization': {
        const visible = ownerId === ctx.tenantId && reachOf(ctx, 'organization:read') !== undefined
        return visible ? { state: undefined, people: [] } : null
      }
    }
  }
}
