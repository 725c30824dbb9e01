import type { MatchRevision, PurchaseOrderView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { OrderRevisionsRepository } from '../orders/order-revisions.repository.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { revisionOn, type RevisionTime } from './revision-at.policy.js'

/** For which date the terms of an order are asked. */
export interface AsOf {
  readonly orderId: string
  readonly date: string
}

/** An order as it was at a date. */
export interface OrderThen {
  readonly asOf: MatchRevision
  /** Undefined when the terms of that time are the present ones. */
  readonly content?: PurchaseOrderView | undefined
}

/** The revisions of some orders. */
export interface OrderTimes {
  /** By order, oldest first. */
  readonly revisions: ReadonlyMap<string, readonly RevisionTime[]>
  /** By order, where a date was asked for. */
  readonly then: ReadonlyMap<string, OrderThen>
}

/** Which revision of orders was valid when (PO-3): at most three questions, however many orders there are. */
@Injectable()
export class OrderTimesQuery {
  constructor(
    private readonly revisions: OrderRevisionsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
  ) {}

  async of(ctx: TenantContext, orders: readonly PurchaseOrder[], wanted: readonly AsOf[]): Promise<OrderTimes> {
    const revisions = new Map<string, RevisionTime[]>()
    for (const time of await this.revisions.timesOf(
      ctx,
      orders.map(({ id }) => id),
    ))
      revisions.set(time.orderId, [...(revisions.get(time.orderId) ?? []), time])
    if (wanted.length === 0) return { revisions, then: new Map() }
    const zones = await this.legalEntities.timeZonesOf(
      ctx,
      orders.flatMap(({ legalEntityId }) => legalEntityId ?? []),
    )
    const then = new Map<string, OrderThen>()
    for (const order of orders) {
      const date = wanted.find(({ orderId }) => orderId === order.id)?.date
      if (date === undefined) continue
      const zone = zones.get(order.legalEntityId ?? '') ?? DEFAULT_TIME_ZONE
      then.set(order.id, { asOf: asOfView(order, date, revisions.get(order.id) ?? [], zone) })
    }
    return { revisions, then: await this.withContents(ctx, orders, then) }
  }

  /** What an older revision said; the present one is what the order says now. */
  private async withContents(
    ctx: TenantContext,
    orders: readonly PurchaseOrder[],
    then: ReadonlyMap<string, OrderThen>,
  ): Promise<ReadonlyMap<string, OrderThen>> {
    const older = orders.flatMap(({ id: orderId, revision: present }) => {
      const asOf = then.get(orderId)?.asOf
      return asOf?.basis === 'revision' && asOf.revision !== present ? [{ orderId, revision: asOf.revision }] : []
    })
    const contents = await this.revisions.contentsOf(ctx, older)
    return new Map([...then].map(([orderId, { asOf }]) => [orderId, { asOf, content: contents.get(orderId) }]))
  }
}

function asOfView(order: PurchaseOrder, date: string, times: readonly RevisionTime[], timeZone: string): MatchRevision {
  const valid = revisionOn(times, date, timeZone)
  if (valid === undefined) return { date, basis: 'current', revision: order.revision, validFrom: null, validTo: null }
  const { revision, validFrom, validTo } = valid
  return {
    date,
    basis: 'revision',
    revision,
    validFrom: validFrom.toISOString(),
    validTo: validTo?.toISOString() ?? null,
  }
}
