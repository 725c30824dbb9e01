import { invoiceOrderLineUnknown, invoiceState, type SupplierInvoiceView } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, notFound, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'

export interface Assignment {
  readonly lineId: string
  readonly orderLineId: string
}

/** How lines are assigned, one or many. */
@Injectable()
export class LineAssignment {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly orders: OrderOfInvoice,
    private readonly matchRecord: MatchRecord,
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The order of the invoice; undefined when it has none. @throws DomainError request.not_found */
  async order(ctx: TenantContext, invoiceId: string): Promise<MatchView | undefined> {
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, invoiceId))
    if (invoice === null) throw notFound(`There is no supplier invoice ${invoiceId}.`)
    return invoice.orderId === null ? undefined : this.orders.get(ctx, invoice.orderId)
  }

  async assign(
    ctx: TenantContext,
    invoiceId: string,
    assignments: readonly Assignment[],
    order: MatchView | undefined,
  ): Promise<SupplierInvoiceView> {
    const record = await this.invoices.withRest(ctx, await this.invoices.lock(ctx, invoiceId))
    assertIdle(record.invoice)
    this.check(record, assignments, order)
    const assigned = new Map(assignments.map(({ lineId, orderLineId }) => [lineId, orderLineId]))
    const rows = [...assigned].map(([id, orderLineId]) => ({
      id,
      invoiceId,
      orderLineId,
      by: 'assigned' as const,
      assignedBy: ctx.actor.userId,
      bookedMicro: 0n,
      at: this.clock.now(),
    }))
    await this.invoices.replaceMatches(ctx, invoiceId, [
      ...record.matches.filter(({ id }) => !assigned.has(id)),
      ...rows,
    ])
    await this.matchRecord.request(ctx, record.invoice, 'assignment', [...assigned.keys()].slice(0, 20).join(' '))
    return invoiceViewOf(await this.invoices.withRest(ctx, record.invoice))
  }

  private check(
    { invoice, lines }: InvoiceRecord,
    assignments: readonly Assignment[],
    order: MatchView | undefined,
  ): void {
    if (order === undefined || order.orderId !== invoice.orderId) {
      throw invoiceOrderLineUnknown(
        `Invoice ${invoice.number} belongs to no order yet: name its order by matching it again, then assign its lines.`,
      )
    }
    for (const { lineId, orderLineId } of assignments) {
      if (!lines.some((line) => line.id === lineId)) throw notFound(`Invoice ${invoice.number} has no line ${lineId}.`)
      if (order.lines.some((line) => line.lineId === orderLineId)) continue
      throw invoiceOrderLineUnknown(
        `Purchase order ${order.number ?? order.orderId} has no line ${orderLineId}: choose one of its lines.`,
        {
          facts: {
            orderLineId,
            orderLines: order.lines.map((line) => ({
              orderLineId: line.lineId,
              lineNumber: line.lineNumber,
              description: line.description,
            })),
          },
        },
      )
    }
  }
}

/** What is asked of procurement this moment must not change. @throws DomainError billing.invoice.state */
export function assertIdle(invoice: SupplierInvoice): void {
  if (invoice.state !== 'CAPTURED' || invoice.proposal === null) return
  throw invoiceState(`Invoice ${invoice.number} is being booked this moment: try again in a second.`, {
    facts: { state: invoice.state },
    retryAfterSeconds: 1,
  })
}
