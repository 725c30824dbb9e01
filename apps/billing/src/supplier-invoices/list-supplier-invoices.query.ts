import type { listSupplierInvoices } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { numberKeyOf } from './duplicate.policy.js'
import { invoiceSummaryOf } from './supplier-invoice.view.js'
import { SupplierInvoicesRepository } from './supplier-invoices.repository.js'

@Injectable()
export class ListSupplierInvoices implements UseCase<typeof listSupplierInvoices> {
  constructor(private readonly invoices: SupplierInvoicesRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listSupplierInvoices>,
  ): Promise<OutputOf<typeof listSupplierInvoices>> {
    const { sort, limit, cursor, number, issuedFrom, issuedTo, dueFrom, dueTo, ...rest } = input
    const filters = {
      ...rest,
      issued: { from: issuedFrom, to: issuedTo },
      due: { from: dueFrom, to: dueTo },
      numberKey: number === undefined ? undefined : numberKeyOf(number),
    }
    const { items, nextCursor } = await this.invoices.page(ctx, filters, { sort, limit, cursor })
    return { items: items.map(invoiceSummaryOf), nextCursor }
  }
}
