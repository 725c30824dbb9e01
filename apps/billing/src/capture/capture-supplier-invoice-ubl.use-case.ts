import type { captureSupplierInvoiceUbl, SupplierInvoiceView } from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { cutText, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { parseUblInvoice } from '@nexus/standards-ubl'
import { Injectable } from '@nestjs/common'
import { numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { captureDocument } from './captured-invoice.policy.js'
import { InvoiceCapture, type PreparedCapture } from './invoice-capture.use-case.js'
import { sellerTaxIds } from './seller.policy.js'

type Input = InputOf<typeof captureSupplierInvoiceUbl>

@Injectable()
export class CaptureSupplierInvoiceUbl implements UseCase<typeof captureSupplierInvoiceUbl, PreparedCapture> {
  constructor(
    private readonly capture: InvoiceCapture,
    private readonly invoices: SupplierInvoicesRepository,
    private readonly rpc: RpcClient,
  ) {}

  /** Refuses what can be refused before the bytes are stored. */
  async prepare(ctx: TenantContext, { contentBase64, orderId, creditReason }: Input): Promise<PreparedCapture> {
    const ubl = parseUblInvoice(Buffer.from(contentBase64, 'base64'))
    const settings = await this.capture.currentSettings(ctx)
    const document = captureDocument(ubl, settings.maxRounding)
    const vendor = await this.capture.vendorByTaxId(ctx, sellerTaxIds(ubl.seller), ubl.seller.name)
    await this.capture.assertNew(ctx, document, vendor.vendorId, settings)
    const credited = await this.capture.creditedInvoice(ctx, document, undefined, vendor.vendorId)
    const hints = { orderId, lineOrderIds: [] }
    const orders = await this.capture.ordersFor(ctx, document, hints, vendor.vendorId, credited)
    const invoiceId = this.capture.invoiceIdFor(ctx)
    const file = await this.rpc.call(ctx, storeFile, {
      fileName: `invoice-${cutText(numberKeyOf(document.number).replaceAll(/[^\p{L}\p{N}]/gu, '-'), 100)}.xml`,
      mediaType: 'application/xml',
      contentBase64,
      kind: 'original',
      ownerType: 'supplier-invoice',
      ownerId: invoiceId,
    })
    return {
      invoiceId,
      document,
      source: 'ubl',
      vendor,
      orders,
      lineOrderIds: [],
      creditOf: credited?.id ?? null,
      creditReason: creditReason ?? null,
      settings,
      file,
    }
  }

  execute(ctx: TenantContext, _input: Input, prepared: PreparedCapture): Promise<SupplierInvoiceView> {
    return this.capture.store(ctx, prepared)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }
}
