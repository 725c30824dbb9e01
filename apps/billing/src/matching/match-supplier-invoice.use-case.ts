import { invoiceState, type matchSupplierInvoice, type SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { type InputOf, notFound, type TenantContext, type UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'
import { assertNoDuty, OrderOfInvoice } from './order-of-invoice.use-case.js'
import { orderPeopleOf } from './order-people.policy.js'

type Input = InputOf<typeof matchSupplierInvoice>

@Injectable()
export class MatchSupplierInvoice implements UseCase<typeof matchSupplierInvoice, MatchView | undefined> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly orders: OrderOfInvoice,
    private readonly matchRecord: MatchRecord,
    private readonly tx: TenantTx,
  ) {}

  async prepare(ctx: TenantContext, { invoiceId, orderId }: Input): Promise<MatchView | undefined> {
    if (orderId === undefined) return undefined
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, invoiceId))
    if (invoice === null) throw notFound(`There is no supplier invoice ${invoiceId}.`)
    const [order] = await this.orders.forVendor(ctx, [orderId], invoice.vendorId)
    if (order === undefined) return undefined
    const who = `Who entered invoice ${invoice.number} is`
    assertNoDuty([order], invoice.createdBy, who, 'reject it and have it entered by somebody else')
    return order
  }

  async execute(ctx: TenantContext, { invoiceId }: Input, order: MatchView | undefined): Promise<SupplierInvoiceView> {
    const invoice = await this.invoices.lock(ctx, invoiceId)
    if (order !== undefined) this.nameOrder(invoice, order)
    invoice.refusal = null
    invoice.refusals = 0
    await this.matchRecord.request(ctx, invoice, 'request', ctx.actor.userId)
    return invoiceViewOf(await this.invoices.withRest(ctx, invoice))
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }

  private nameOrder(invoice: SupplierInvoice, order: MatchView): void {
    if (invoice.orderId !== null && invoice.orderId !== order.orderId) {
      throw invoiceState(
        `Invoice ${invoice.number} belongs to purchase order ${invoice.orderNumber ?? invoice.orderId}: reject it to bill it on another order.`,
        {
          facts: { orderId: invoice.orderId },
        },
      )
    }
    invoice.orderId = order.orderId
    invoice.orderNumber = order.number ?? null
    invoice.orderPeople = orderPeopleOf(order)
  }
}
