import type { captureSupplierInvoice, SupplierInvoiceView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { captureDocument } from './captured-invoice.policy.js'
import { InvoiceCapture, type PreparedCapture } from './invoice-capture.use-case.js'
import { sellerTaxIds } from './seller.policy.js'
import { documentOfInput, pointerIntoInput } from './typed-invoice.policy.js'

type Input = InputOf<typeof captureSupplierInvoice>

@Injectable()
export class CaptureSupplierInvoice implements UseCase<typeof captureSupplierInvoice, PreparedCapture> {
  constructor(
    private readonly capture: InvoiceCapture,
    private readonly invoices: SupplierInvoicesRepository,
  ) {}

  async prepare(ctx: TenantContext, input: Input): Promise<PreparedCapture> {
    const settings = await this.capture.currentSettings(ctx)
    const document = {
      ...captureDocument(documentOfInput(input), settings.maxRounding, pointerIntoInput),
      prepaymentReferences: input.prepaymentReferences,
    }
    const { vendorId, sellerTaxId = '' } = input
    const vendor =
      vendorId === undefined
        ? await this.capture.vendorByTaxId(ctx, sellerTaxIds({ taxIds: [{ id: sellerTaxId, scheme: 'VAT' }] }), '')
        : await this.capture.vendorById(ctx, vendorId)
    await this.capture.assertNew(ctx, document, vendor.vendorId, settings)
    const credited = await this.capture.creditedInvoice(ctx, document, input.creditOf, vendor.vendorId)
    const lineOrderIds = input.lines.map(({ orderId }) => orderId)
    const hints = { orderId: input.orderId, lineOrderIds }
    const orders = await this.capture.ordersFor(ctx, document, hints, vendor.vendorId, credited)
    return {
      invoiceId: this.capture.invoiceIdFor(ctx),
      document,
      source: 'api',
      vendor,
      orders,
      lineOrderIds,
      creditOf: credited?.id ?? null,
      creditReason: input.creditReason ?? null,
      settings,
    }
  }

  execute(ctx: TenantContext, _input: Input, prepared: PreparedCapture): Promise<SupplierInvoiceView> {
    return this.capture.store(ctx, prepared)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }
}
