import { linkFile, storeFile } from '@nexus/contracts-documents'
import {
  billingBelowZero,
  billingConflict,
  billingExceedsOrdered,
  billingExceedsReceived,
  bookOrderBilling,
  findVendor,
  type MatchView,
  orderMatchView,
  orderNotOpen,
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
import { anId } from './match.builder.js'

export type Vendor = NonNullable<OutputOf<typeof findVendor>['vendor']>
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

  /** The ledger of procurement in small: all lines or none, each invoice line once. */
  book(ctx: TenantContext, { invoiceId, orderId, lines }: InputOf<typeof bookOrderBilling>): { orderVersion: number } {
    const order = this.orderOf(ctx, orderId)
    const fresh = lines.filter((line) => {
      const booking = this.bookings.get(line.invoiceLineId)
      if (booking === undefined) return true
      if (booking.orderLineId === line.orderLineId && booking.micro === Quantity.parse(line.quantity).micro)
        return false
      throw billingConflict('booked already in another way')
    })
    if (fresh.length === 0) return { orderVersion: order.version }
    if (order.state !== 'ISSUED') throw orderNotOpen(`Purchase order ${orderId} is ${order.state}.`)
    const billed = new Map(order.lines.map((line) => [line.lineId, Quantity.parse(line.billed)]))
    for (const { orderLineId, quantity } of fresh) {
      const line = order.lines.find((candidate) => candidate.lineId === orderLineId)!
      const next = billed.get(orderLineId)!.add(Quantity.parse(quantity))
      const limit =
        line.match === 'three-way'
          ? Quantity.parse(line.received).subtract(Quantity.parse(line.returned))
          : Quantity.parse(line.ordered).subtract(Quantity.parse(line.cancelled))
      if (next.isNegative()) throw billingBelowZero('more would be credited than is billed')
      if (next.isGreaterThan(limit))
        throw (line.match === 'three-way' ? billingExceedsReceived : billingExceedsOrdered)(
          'more would be billed than may be',
        )
      billed.set(orderLineId, next)
    }
    for (const { invoiceLineId, orderLineId, quantity } of fresh)
      this.bookings.set(invoiceLineId, { invoiceId, orderId, orderLineId, micro: Quantity.parse(quantity).micro })
    this.setBilled(order, billed)
    return { orderVersion: order.version }
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
    for (const line of order.lines) line.billed = billed.get(line.lineId)!.toString()
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
  const vendor = (ctx: TenantContext, { vendorId, taxId }: InputOf<typeof findVendor>) => ({
    vendor:
      (world.vendors.get(ctx.tenantId) ?? []).find((each) =>
        vendorId === undefined ? each.taxId === readTaxId(taxId ?? '').normalised : each.vendorId === vendorId,
      ) ?? null,
  })
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
      useCase(orderMatchView, (ctx, { orderId }) => world.orderOf(ctx, orderId)),
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
