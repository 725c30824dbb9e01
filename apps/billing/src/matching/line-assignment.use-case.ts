import {
  invoiceNotYourException,
  invoiceOrderLineUnknown,
  invoiceState,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type Ids, IDS, notFound, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceViewOf, ordersOf } from '../supplier-invoices/supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { isOwner } from './exception-duties.policy.js'
import { ownersOf } from './finding.policy.js'
import { MatchRecord } from './match-record.use-case.js'
import { assertNoDuty, OrderOfInvoice } from './order-of-invoice.use-case.js'

export interface Assignment {
  readonly lineId: string
  readonly orderLineId: string
  /** When the order line is of an order that the invoice does not bill yet. */
  readonly orderId?: string | undefined
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
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /**
   * The orders of the invoice, and those that the assignments add.
   * @throws DomainError request.not_found, billing.invoice.order_unknown, order_of_other_vendor, separation_of_duties
   */
  async ordersOf(ctx: TenantContext, invoiceId: string, assignments: readonly Assignment[]): Promise<MatchView[]> {
    const known = await this.tx.read(ctx, async () => {
      const invoice = await this.invoices.find(ctx, invoiceId)
      return invoice === null ? undefined : this.invoices.withRest(ctx, invoice)
    })
    if (known === undefined) throw notFound(`There is no supplier invoice ${invoiceId}.`)
    const { invoice, orders } = known
    const own = ordersOf(invoice, orders).map(({ orderId }) => orderId)
    const added = assignments.flatMap(({ orderId }) =>
      orderId === undefined || own.includes(orderId) ? [] : [orderId],
    )
    const found = await this.orders.forVendor(ctx, [...new Set([...own, ...added])], invoice.vendorId)
    const fresh = found.filter(({ orderId }) => added.includes(orderId))
    assertNoDuty(
      fresh,
      invoice.createdBy,
      'Who entered the invoice is',
      'reject it and have it entered by somebody else',
    )
    return found
  }

  async assign(
    ctx: TenantContext,
    invoiceId: string,
    assignments: readonly Assignment[],
    orders: readonly MatchView[],
  ): Promise<SupplierInvoiceView> {
    const record = await this.invoices.withRest(ctx, await this.invoices.lock(ctx, invoiceId))
    const { invoice } = record
    assertIdle(invoice)
    assertMayAssign(ctx)
    check(record, assignments, orders)
    const orderOf = new Map(orders.flatMap(({ orderId, lines }) => lines.map(({ lineId }) => [lineId, orderId])))
    const assigned = new Map(assignments.map(({ lineId, orderLineId }) => [lineId, orderLineId]))
    const rows = [...assigned].map(([id, orderLineId]) => ({
      id,
      invoiceId,
      orderId: orderOf.get(orderLineId) ?? null,
      orderLineId,
      by: 'assigned' as const,
      assignedBy: ctx.actor.userId,
      bookedMicro: 0n,
      beyondMicro: null,
      expectedMinor: null,
      varianceMinor: null,
      receipts: null,
      at: this.clock.now(),
    }))
    await this.invoices.replaceMatches(ctx, invoiceId, [
      ...record.matches.filter(({ id }) => !assigned.has(id)),
      ...rows,
    ])
    const used = orders.filter(({ orderId }) => rows.some((row) => row.orderId === orderId))
    const added = used.map(({ orderId, number }) => ({ orderId, orderNumber: number ?? null }))
    await this.invoices.addOrders(
      ctx,
      added.map((order) => ({ id: this.ids.next(), invoiceId, ...order })),
    )
    invoice.orderId ??= added[0]?.orderId ?? null
    await this.matchRecord.request(ctx, invoice, 'assignment', [...assigned.keys()].slice(0, 20).join(' '))
    return invoiceViewOf(await this.invoices.withRest(ctx, invoice))
  }
}

/** An unmatched line is for accounts payable and the buyer (MAT-6). @throws DomainError billing.invoice.not_your_exception */
function assertMayAssign(ctx: TenantContext): void {
  const owners = ownersOf('UNMATCHED_LINE')
  if (isOwner(ctx, owners)) return
  throw invoiceNotYourException(`Lines are assigned by ${owners.join(' or ')}: ask them.`, { facts: { owners } })
}

function check(
  { invoice, lines }: InvoiceRecord,
  assignments: readonly Assignment[],
  orders: readonly MatchView[],
): void {
  const [first] = orders
  if (first === undefined) {
    throw invoiceOrderLineUnknown(
      `Invoice ${invoice.number} belongs to no order yet: name its order by matching it again, or with the line.`,
    )
  }
  for (const { lineId, orderLineId, orderId } of assignments) {
    if (!lines.some((line) => line.id === lineId)) throw notFound(`Invoice ${invoice.number} has no line ${lineId}.`)
    const among = orders.filter((order) => orderId === undefined || order.orderId === orderId)
    if (among.some((order) => order.lines.some((line) => line.lineId === orderLineId))) continue
    const named = (among.length === 0 ? [first] : among).map((order) => order.number ?? order.orderId).join(', ')
    throw invoiceOrderLineUnknown(`Purchase order ${named} has no line ${orderLineId}: choose one of its lines.`, {
      facts: {
        orderLineId,
        orderLines: among.flatMap((order) =>
          order.lines.map((line) => ({
            orderId: order.orderId,
            orderLineId: line.lineId,
            lineNumber: line.lineNumber,
            description: line.description,
          })),
        ),
      },
    })
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
