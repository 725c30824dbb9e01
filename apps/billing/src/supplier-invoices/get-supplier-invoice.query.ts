import type { getSupplierInvoice, SupplierInvoiceView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { invoiceViewOf } from './supplier-invoice.view.js'
import { SupplierInvoicesRepository } from './supplier-invoices.repository.js'

@Injectable()
export class GetSupplierInvoice implements UseCase<typeof getSupplierInvoice> {
  constructor(private readonly invoices: SupplierInvoicesRepository) {}

  async execute(ctx: TenantContext, { invoiceId }: InputOf<typeof getSupplierInvoice>): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, invoiceId))
  }
}
