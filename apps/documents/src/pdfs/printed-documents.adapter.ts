import { getPaymentRequest } from '@nexus/contracts-billing'
import { pdfRevisionUnknown, type PrintedDocument, type PrintLanguage } from '@nexus/contracts-documents'
import { getLegalEntity, getOrganization } from '@nexus/contracts-identity'
import {
  getPurchaseOrder,
  getPurchaseOrderRevision,
  getRequisition,
  getVendor,
  type PurchaseOrderView,
} from '@nexus/contracts-procurement'
import { isDomainError, notFound, type TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { type Buyer, type PageData, PageText, type Vendor } from '../printing/page-data.builder.js'
import { paymentRequestPage } from '../printing/payment-request-page.builder.js'
import { purchaseOrderPage } from '../printing/purchase-order-page.builder.js'
import { requisitionPage } from '../printing/requisition-page.builder.js'
import {
  printedOrder,
  printedPaymentRequest,
  printedRequisition,
  type PrintedVersion,
} from './printed-version.policy.js'

/** A document in one language, with the version that it shows. */
export interface DocumentPage {
  readonly version: PrintedVersion
  readonly page: PageData
}

/** What {@link PrintedDocuments.page} asks of other services. */
export const PAGE_CALLS = [
  ...[getRequisition, getPurchaseOrder, getPurchaseOrderRevision, getPaymentRequest],
  ...[getVendor, getLegalEntity, getOrganization],
].map((operation) => operation.name)

/** The permissions that this takes. */
export const PAGE_RIGHTS = [
  ...['requisition:read', 'purchase-order:read', 'payment-request:read'],
  ...['vendor:read', 'legal-entity:read', 'organization:read'],
]

/** Documents of other services as their public views show them. Outside of transactions. */
@Injectable()
export class PrintedDocuments {
  constructor(private readonly rpc: RpcClient) {}

  /** What there is to print, as far as the caller sees it. @throws DomainError request.not_found, documents.pdf.revision_unknown */
  async versionOf(
    ctx: TenantContext,
    documentType: PrintedDocument,
    documentId: string,
    revision: number | undefined,
  ): Promise<PrintedVersion> {
    try {
      const version = await this.ask(ctx, documentType, documentId, revision)
      if (version !== undefined) return version
    } catch (error) {
      if (isDomainError(error) && (error.kind === 'NOT_FOUND' || error.kind === 'PERMISSION_DENIED'))
        throw notFound(`There is no ${documentType.replaceAll('-', ' ')} ${documentId}.`)
      throw error
    }
    throw pdfRevisionUnknown('There is no such revision: leave it out to print the document as it is now.')
  }

  /** The document as a page. @throws DomainError what the other services refuse */
  async page(
    ctx: TenantContext,
    documentType: PrintedDocument,
    documentId: string,
    of: { readonly revision: number | null; readonly language: PrintLanguage },
  ): Promise<DocumentPage> {
    switch (documentType) {
      case 'requisition': {
        const requisition = await this.rpc.call(ctx, getRequisition, { requisitionId: documentId })
        const buyer = await this.buyer(ctx, requisition.legalEntityId)
        const text = new PageText(of.language, buyer.timeZone)
        return { version: printedRequisition(requisition), page: requisitionPage(text, requisition, { buyer }) }
      }
      case 'purchase-order': {
        const order = await this.rpc.call(ctx, getPurchaseOrder, { orderId: documentId })
        const version = printedOrder(order, of.revision ?? undefined)
        if (version === undefined) throw pdfRevisionUnknown('The order does not have this revision.')
        const content = version.revision === null ? order : await this.revision(ctx, order, version.revision)
        const buyer = await this.buyer(ctx, order.legalEntityId)
        const vendor = await this.vendor(ctx, order.vendorId, order.vendorName)
        const text = new PageText(of.language, buyer.timeZone)
        const { cancellationReason } = order
        const shown = { ...content, ...(cancellationReason === undefined ? {} : { cancellationReason }) }
        return { version, page: purchaseOrderPage(text, shown, { buyer, vendor, issued: version.revision !== null }) }
      }
      case 'payment-request': {
        const request = await this.rpc.call(ctx, getPaymentRequest, { paymentRequestId: documentId })
        const buyer = await this.buyer(ctx, request.legalEntityId)
        const vendor = await this.vendor(ctx, request.vendorId, request.vendorName)
        const text = new PageText(of.language, buyer.timeZone)
        return { version: printedPaymentRequest(request), page: paymentRequestPage(text, request, { buyer, vendor }) }
      }
    }
  }

  private async ask(
    ctx: TenantContext,
    documentType: PrintedDocument,
    documentId: string,
    revision: number | undefined,
  ): Promise<PrintedVersion | undefined> {
    if (documentType === 'purchase-order')
      return printedOrder(await this.rpc.call(ctx, getPurchaseOrder, { orderId: documentId }), revision)
    if (documentType === 'requisition') {
      const requisition = await this.rpc.call(ctx, getRequisition, { requisitionId: documentId })
      return revision === undefined ? printedRequisition(requisition) : undefined
    }
    const request = await this.rpc.call(ctx, getPaymentRequest, { paymentRequestId: documentId })
    return revision === undefined ? printedPaymentRequest(request) : undefined
  }

  /** The immutable content; orders that were issued before there were revisions have none stored. */
  private async revision(ctx: TenantContext, order: PurchaseOrderView, revision: number): Promise<PurchaseOrderView> {
    try {
      const { orderId } = order
      return await this.rpc.call(ctx, getPurchaseOrderRevision, { orderId, revision })
    } catch (error) {
      if (isDomainError(error) && error.kind === 'NOT_FOUND' && order.revision === revision) return order
      throw error
    }
  }

  private async buyer(ctx: TenantContext, legalEntityId: string | undefined): Promise<Buyer> {
    if (legalEntityId === undefined) return this.rpc.call(ctx, getOrganization, {})
    return this.rpc.call(ctx, getLegalEntity, { legalEntityId })
  }

  /** The name as the document has it, what else is known from the vendor. */
  private async vendor(ctx: TenantContext, vendorId: string, name: string): Promise<Vendor> {
    const { country, taxId } = await this.rpc.call(ctx, getVendor, { vendorId })
    return { name, country, taxId }
  }
}
