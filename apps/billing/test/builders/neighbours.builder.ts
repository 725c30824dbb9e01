import { linkFile, storeFile } from '@nexus/contracts-documents'
import {
  billingBelowZero,
  billingConflict,
  billingExceedsOrdered,
  billingExceedsReceived,
  bookOrderBilling,
  findOrdersByNumber,
  findVendor,
  type MatchView,
  orderMatchView,
  orderMatchViews,
  orderNotOpen,
  orderOnHold,
  unbookOrderBilling,
} from '@nexus/contracts-procurement'
import {
  type AnyOperation,
  type InputOf,
  notFound,
  type OutputOf,
  Quantity,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { readTaxId } from '@nexus/standards-tax-id'
import { schemaFromEntities } from '@nexus/platform-database'
import { Injectable, Module, type Type } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { anId, derived } from './match.builder.js'

type FoundVendor = NonNullable<OutputOf<typeof findVendor>['vendor']>
type Account = FoundVendor['bankAccounts'][number]

/** A vendor as suites write it: what is left out is nothing special. */
export type Vendor = Omit<FoundVendor, 'bankAccounts' | 'holds' | 'blacklisted'> & {
  bankAccounts: (Omit<Account, 'payableFrom'> & { payableFrom?: Account['payableFrom'] })[]
} & Partial<Pick<FoundVendor, 'holds' | 'blacklisted'>>

/** The vendor as procurement answers it. */
export function answered(vendor: Vendor): FoundVendor {
  const bankAccounts = vendor.bankAccounts.map((account) => ({ ...account, payableFrom: account.payableFrom ?? null }))
  return { ...vendor, bankAccounts, holds: vendor.holds ?? [], blacklisted: vendor.blacklisted ?? null }
}
type Booking = { invoiceId: string; orderId: string; orderLineId: string; micro: bigint }

/** What the neighbours of billing hold, by tenant; suites write it, the services below answer from it. */
export class World {
  readonly vendors = new Map<string, Vendor[]>()
  readonly orders = new Map<string, { tenantId: string; order: MatchView }>()
  readonly bookings = new Map<string, Booking>()
  readonly files = new Map<string, { content: Buffer; ownerType: string; ownerId: string }>()
  readonly calls: string[] = []
  /** Runs before an operation answers; what it throws is the answer. */
  before: (operation: string, ctx: TenantContext) => void | Promise<void> = () => undefined
  /** Runs when an operation is done; what it throws gets in the way of the answer. */
  after: (operation: string) => void | Promise<void> = () => undefined

  async serve<T>(operation: AnyOperation, ctx: TenantContext, answer: () => T): Promise<T> {
    this.calls.push(operation.name)
    await this.before(operation.name, ctx)
    const output = answer()
    await this.after(operation.name)
    return output
  }

  count(operation: AnyOperation): number {
    return this.calls.filter((name) => name === operation.name).length
  }

  orderOf(ctx: TenantContext, orderId: string): MatchView {
    const found = this.orders.get(orderId)
    if (found?.tenantId !== ctx.tenantId) throw notFound(`There is no purchase order ${orderId}.`)
    return found.order
  }

  /** The order as the ledger sees it now, whatever a suite has changed of its quantities. */
  viewOf(ctx: TenantContext, orderId: string): MatchView {
    const order = this.orderOf(ctx, orderId)
    return { ...order, lines: order.lines.map(derived) }
  }

  /** The terms of an order at a date, where a suite says something of it (PO-3). */
  then: (order: MatchView, date: string) => MatchView = (order) => order

  /** Every date that was asked for, in order. */
  readonly dates: (string | undefined)[] = []

  viewsAt(ctx: TenantContext, { orderIds, asOf = [] }: InputOf<typeof orderMatchViews>): MatchView[] {
    return this.viewsOf(ctx, orderIds).map((order) => {
      const date = asOf.find(({ orderId }) => orderId === order.orderId)?.date
      this.dates.push(date)
      return date === undefined ? order : this.then(order, date)
    })
  }

  viewsOf(ctx: TenantContext, orderIds: readonly string[]): MatchView[] {
    return orderIds.flatMap((orderId) =>
      this.orders.get(orderId)?.tenantId === ctx.tenantId ? [this.viewOf(ctx, orderId)] : [],
    )
  }

  numbered(ctx: TenantContext, numbers: readonly string[]): { number: string; orderId: string }[] {
    return [...this.orders.values()].flatMap(({ tenantId, order: { number, orderId } }) =>
      tenantId === ctx.tenantId && number !== undefined && numbers.includes(number) ? [{ number, orderId }] : [],
    )
  }

  /** The ledger of procurement in small: all lines on all orders or none, each invoice line once. */
  book(ctx: TenantContext, { invoiceId, orderId, lines }: InputOf<typeof bookOrderBilling>): { orderVersion: number } {
    const fresh = lines.filter((line) => {
      const booking = this.bookings.get(line.invoiceLineId)
      if (booking === undefined) return true
      if (booking.orderLineId === line.orderLineId && booking.micro === Quantity.parse(line.quantity).micro)
        return false
      throw billingConflict('booked already in another way')
    })
    const billed = new Map<string, Quantity>()
    for (const { orderId: of = orderId, orderLineId, quantity } of fresh) {
      const order = this.viewOf(ctx, of)
      if (order.onHold !== undefined) throw orderOnHold(`Purchase order ${of} is on hold.`)
      if (order.state !== 'ISSUED') throw orderNotOpen(`Purchase order ${of} is ${order.state}.`)
      const line = order.lines.find((candidate) => candidate.lineId === orderLineId)!
      const next = (billed.get(orderLineId) ?? Quantity.parse(line.billed)).add(Quantity.parse(quantity))
      if (next.isNegative()) throw billingBelowZero('more would be credited than is billed')
      if (!quantity.startsWith('-') && line.billable !== null && next.isGreaterThan(Quantity.parse(line.billable)))
        throw (line.match === 'two-way' ? billingExceedsOrdered : billingExceedsReceived)(
          'more would be billed than may be',
        )
      billed.set(orderLineId, next)
    }
    for (const { orderId: of = orderId, invoiceLineId, orderLineId, quantity } of fresh)
      this.bookings.set(invoiceLineId, { invoiceId, orderId: of, orderLineId, micro: Quantity.parse(quantity).micro })
    const touched = new Set([orderId, ...fresh.map((line) => line.orderId ?? orderId)])
    for (const each of touched) if (fresh.length > 0) this.setBilled(this.orderOf(ctx, each), billed)
    return { orderVersion: this.orderOf(ctx, orderId).version }
  }

  unbook({ invoiceId }: InputOf<typeof unbookOrderBilling>): OutputOf<typeof unbookOrderBilling> {
    const own = [...this.bookings].filter(([, booking]) => booking.invoiceId === invoiceId)
    const orders = new Set(own.map(([, { orderId }]) => this.orders.get(orderId)!.order))
    for (const order of orders) {
      const billed = new Map(order.lines.map((line) => [line.lineId, Quantity.parse(line.billed)]))
      for (const [, { orderLineId, micro }] of own)
        billed.set(orderLineId, billed.get(orderLineId)!.subtract(Quantity.ofMicro(micro)))
      this.setBilled(order, billed)
    }
    for (const [id] of own) this.bookings.delete(id)
    return { orders: [...orders].map(({ orderId, version }) => ({ orderId, orderVersion: version })) }
  }

  private setBilled(order: MatchView, billed: ReadonlyMap<string, Quantity>): void {
    for (const line of order.lines) line.billed = billed.get(line.lineId)?.toString() ?? line.billed
    order.version += 1
  }
}

/** The services next to billing, as small as can be: they own the operations that billing calls, and answer from a {@link World}. */
export function neighbours(world: World): ServiceDefinition[] {
  const useCase = <Op extends AnyOperation>(
    operation: Op,
    answer: (ctx: TenantContext, input: InputOf<Op>) => OutputOf<Op>,
  ) => {
    @Injectable()
    class Answer {
      execute(ctx: TenantContext, input: InputOf<Op>): Promise<OutputOf<Op>> {
        return world.serve(operation, ctx, () => answer(ctx, input))
      }
    }
    return serve(operation, Answer as unknown as Type<UseCase<Op> & { reread?: undefined }>)
  }
  const vendor = (ctx: TenantContext, { vendorId, taxId }: InputOf<typeof findVendor>) => {
    const found = (world.vendors.get(ctx.tenantId) ?? []).find((each) =>
      vendorId === undefined ? each.taxId === readTaxId(taxId ?? '').normalised : each.vendorId === vendorId,
    )
    return { vendor: found === undefined ? null : answered(found) }
  }
  const store = (ctx: TenantContext, input: InputOf<typeof storeFile>) => {
    const content = Buffer.from(input.contentBase64, 'base64')
    const sha256 = createHash('sha256').update(content).digest('hex')
    const key = `${ctx.tenantId} ${input.kind} ${input.ownerType} ${input.ownerId} ${sha256}`
    const fileId = [...world.files].find(([, file]) => file.ownerId === key)?.[0] ?? anId()
    world.files.set(fileId, { content, ownerType: input.ownerType, ownerId: key })
    return { fileId, sha256, size: content.length }
  }
  const service = (name: string, served: Parameters<typeof operationsOf>[1]['operations']): ServiceDefinition => {
    const Messages = operationsOf(name, { operations: served })
    @Module({ controllers: [Messages], providers: [...Messages.providers] })
    class NeighbourModule {}
    return defineService({ name, module: NeighbourModule, schema: schemaFromEntities(name, [...platformEntities]) })
  }
  return [
    service('procurement', [
      useCase(findVendor, vendor),
      useCase(orderMatchView, (ctx, { orderId }) => world.viewOf(ctx, orderId)),
      useCase(orderMatchViews, (ctx, input) => ({ orders: world.viewsAt(ctx, input) })),
      useCase(findOrdersByNumber, (ctx, { numbers }) => ({ orders: world.numbered(ctx, numbers) })),
      useCase(bookOrderBilling, (ctx, input) => world.book(ctx, input)),
      useCase(unbookOrderBilling, (_ctx, input) => world.unbook(input)),
    ]),
    service('documents', [
      useCase(storeFile, store),
      useCase(linkFile, (_ctx, { fileId }) => ({
        path: `/api/v1/objects/${fileId}`,
        expiresAt: '2026-03-31T09:35:00.000Z',
      })),
    ]),
    service('identity', []),
    service('workflow', []),
  ]
}
