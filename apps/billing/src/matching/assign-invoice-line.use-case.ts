import type { assignInvoiceLine, SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { LineAssignment } from './line-assignment.use-case.js'

type Input = InputOf<typeof assignInvoiceLine>

@Injectable()
export class AssignInvoiceLine implements UseCase<typeof assignInvoiceLine, MatchView | undefined> {
  constructor(
    private readonly assignment: LineAssignment,
    private readonly invoices: SupplierInvoicesRepository,
  ) {}

  prepare(ctx: TenantContext, { invoiceId }: Input): Promise<MatchView | undefined> {
    return this.assignment.order(ctx, invoiceId)
  }

  execute(
    ctx: TenantContext,
    { invoiceId, lineId, orderLineId }: Input,
    order: MatchView | undefined,
  ): Promise<SupplierInvoiceView> {
    return this.assignment.assign(ctx, invoiceId, [{ lineId, orderLineId }], order)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }
}
