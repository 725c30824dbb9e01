import { defineOperation, schemas, type TenantContext, type UseCase } from '@nexus/kernel'
import { jsonColumn, schemaFromEntities, TenantTable, TenantTx, VersionedRow } from '@nexus/platform-database'
import { defineService, operationsOf, platformEntities, RpcClient, serve } from '@nexus/platform-service'
import { Injectable, Module } from '@nestjs/common'
import { Column, Entity } from 'typeorm'
import { z } from 'zod'

/** A service that takes orders, and one that it asks for tax rates: the least that needs a transport. */
@Entity('shop_order')
export class OrderRow extends VersionedRow {
  @Column('varchar', { length: 20 })
  rate!: string

  /** Only ever added to: each edit that was told to be done must be in it. */
  @Column(jsonColumn())
  marks!: string[]
}

const orderView = z.strictObject({
  id: schemas.uuid(),
  rate: z.string(),
  marks: z.array(z.string()),
  version: schemas.version(),
})
const example = { id: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', rate: '19', marks: [], version: 1 }

export const findRate = defineOperation({
  name: 'taxes.rate.find.v1',
  internal: 'Only the shop asks for rates.',
  summary: 'Find a tax rate.',
  readOnly: true,
  input: z.strictObject({ country: z.string() }),
  output: z.strictObject({ rate: z.string() }),
  example: { input: { country: 'DE' }, output: { rate: '19' } },
})
export const placeOrder = defineOperation({
  name: 'shop.order.place.v1',
  http: 'POST /orders',
  permission: 'order:create',
  summary: 'Place an order.',
  idempotency: 'required',
  input: z.strictObject({ country: z.string() }),
  output: orderView,
  calls: [findRate.name],
  example: { input: { country: 'DE' }, output: example },
})
export const getOrder = defineOperation({
  name: 'shop.order.get.v1',
  http: 'GET /orders/:id',
  permission: 'order:read',
  summary: 'One order.',
  input: z.strictObject({ id: schemas.uuid() }),
  output: orderView,
  example: { input: { id: example.id }, output: example },
})
export const failOrder = defineOperation({
  name: 'shop.order.fail.v1',
  http: 'POST /orders/failure',
  permission: 'order:create',
  summary: 'Fails with a fault.',
  input: z.strictObject({}),
  output: orderView,
  example: { input: {}, output: example },
})

export const markOrder = defineOperation({
  name: 'shop.order.mark.v1',
  http: 'POST /orders/:id/marks',
  permission: 'order:create',
  summary: 'Add a mark to an order.',
  concurrency: 'if-match',
  input: z.strictObject({ id: schemas.uuid(), mark: z.string() }),
  output: orderView,
  example: { input: { id: example.id, mark: 'urgent' }, output: example },
})

const viewOf = ({ id, rate, marks, version }: OrderRow): z.output<typeof orderView> => ({ id, rate, marks, version })

@Injectable()
class Orders {
  readonly table: TenantTable<OrderRow>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, OrderRow, 'order')
  }
}

@Injectable()
class PlaceOrder implements UseCase<typeof placeOrder, { rate: string }> {
  constructor(
    private readonly orders: Orders,
    private readonly rpc: RpcClient,
  ) {}

  prepare(ctx: TenantContext, { country }: { country: string }): Promise<{ rate: string }> {
    return this.rpc.call(ctx, findRate, { country })
  }

  async execute(
    ctx: TenantContext,
    _input: { country: string },
    { rate }: { rate: string },
  ): Promise<z.output<typeof orderView>> {
    await this.orders.table.insert(ctx, { id: ctx.opId, rate, marks: [] })
    return { id: ctx.opId, rate, marks: [], version: 1 }
  }
}

@Injectable()
class GetOrder implements UseCase<typeof getOrder> {
  constructor(private readonly orders: Orders) {}

  async execute(ctx: TenantContext, { id }: { id: string }): Promise<z.output<typeof orderView>> {
    return viewOf(await this.orders.table.get(ctx, id))
  }
}

@Injectable()
class MarkOrder implements UseCase<typeof markOrder> {
  constructor(private readonly orders: Orders) {}

  async execute(ctx: TenantContext, { id, mark }: { id: string; mark: string }): Promise<z.output<typeof orderView>> {
    const row = await this.orders.table.get(ctx, id)
    row.marks = [...row.marks, mark]
    await this.orders.table.update(ctx, row, ctx.expectedVersion ?? 0)
    return viewOf(row)
  }
}

@Injectable()
class FailOrder implements UseCase<typeof failOrder> {
  execute(): Promise<never> {
    return Promise.reject(new Error('SELECT secret FROM vault; /etc/passwd'))
  }
}

const OrderMessages = operationsOf('orders', {
  operations: [
    serve(placeOrder, PlaceOrder),
    serve(getOrder, GetOrder),
    serve(markOrder, MarkOrder),
    serve(failOrder, FailOrder),
  ],
})

@Module({ controllers: [OrderMessages], providers: [Orders, ...OrderMessages.providers] })
class ShopModule {}

export const shopService = defineService({
  name: 'shop',
  module: ShopModule,
  schema: schemaFromEntities('shop', [...platformEntities, OrderRow]),
})

@Injectable()
class FindRate implements UseCase<typeof findRate> {
  execute(): Promise<{ rate: string }> {
    return Promise.resolve({ rate: '19' })
  }
}

const RateMessages = operationsOf('rates', { operations: [serve(findRate, FindRate)] })

@Module({ controllers: [RateMessages], providers: [...RateMessages.providers] })
class TaxesModule {}

export const taxesService = defineService({
  name: 'taxes',
  module: TaxesModule,
  schema: schemaFromEntities('taxes', [...platformEntities]),
})
