import type { assignInvoiceLine, SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { LineAssignment } from './line-assignment.use-case.js'

type Input = InputOf<typeof assignInvoiceLine>

@Injectable()
export class AssignInvoiceLine implements UseCase<typeof assignInvoiceLine, MatchView[]> {
  constructor(
    private readonly assignment: LineAssignment,
    private readonly invoices: SupplierInvoicesRepository,
  ) {}

  prepare(ctx: TenantContext, { invoiceId, lineId, orderLineId, orderId }: Input): Promise<MatchView[]> {
    return this.assignment.ordersOf(ctx, invoiceId, [{ lineId, orderLineId, orderId }])
  }

  execute(
    ctx: TenantContext,
    { invoiceId, lineId, orderLineId, orderId }: Input,
    orders: MatchView[],
  ): Promise<SupplierInvoiceView> {
    return this.assignment.assign(ctx, invoiceId, [{ lineId, orderLineId, orderId }], orders)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }
}
