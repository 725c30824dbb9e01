import type { assignInvoiceLines, SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { LineAssignment } from './line-assignment.use-case.js'

type Input = InputOf<typeof assignInvoiceLines>

@Injectable()
export class AssignInvoiceLines implements UseCase<typeof assignInvoiceLines, MatchView[]> {
  constructor(
    private readonly assignment: LineAssignment,
    private readonly invoices: SupplierInvoicesRepository,
  ) {}

  prepare(ctx: TenantContext, { invoiceId, lines }: Input): Promise<MatchView[]> {
    return this.assignment.ordersOf(ctx, invoiceId, lines)
  }

  execute(ctx: TenantContext, { invoiceId, lines }: Input, orders: MatchView[]): Promise<SupplierInvoiceView> {
    return this.assignment.assign(ctx, invoiceId, lines, orders)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }
}
