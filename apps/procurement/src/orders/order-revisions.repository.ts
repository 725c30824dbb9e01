import type { OrderDifference, PurchaseOrderView } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type Ids, IDS, Money, notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { PurchaseOrderRevision } from './purchase-order-revision.entity.js'
import { contentHash } from './revision-hash.policy.js'

/** How a revision came about. */
export interface RevisionOrigin {
  readonly approved: boolean
  readonly approvalInstanceId: string | null
  readonly approvedBy: readonly string[]
  readonly changeId: string | null
  readonly differences: readonly OrderDifference[]
}

/** The immutable versions of orders, as they were printed (PO-3). */
@Injectable()
export class OrderRevisionsRepository {
  private readonly table: TenantTable<PurchaseOrderRevision>

  constructor(
    tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {
    this.table = new TenantTable(tx, PurchaseOrderRevision, 'revision')
  }

  /** Keeps what an order says now. */
  async keep(ctx: TenantContext, content: PurchaseOrderView, origin: RevisionOrigin): Promise<void> {
    const gross = Money.fromJson(content.totals.gross)
    await this.table.insert(
      ctx,
      Object.assign(new PurchaseOrderRevision(), {
        id: this.ids.next(),
        orderId: content.orderId,
        revision: content.revision,
        printedNumber: content.printedNumber ?? '',
        currency: content.currency,
        grossMinor: gross.minor,
        content,
        hash: contentHash(content),
        ...origin,
        createdBy: ctx.actor.userId,
        createdAt: this.clock.now(),
      }),
    )
  }

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, orderId: string, revision: number): Promise<PurchaseOrderRevision> {
    const found = await this.table
      .select(ctx, 'revision')
      .andWhere('revision.orderId = :orderId AND revision.revision = :number', { orderId, number: revision })
      .getOne()
    if (found === null) throw notFound(`The purchase order ${orderId} has no revision ${String(revision)}.`)
    return found
  }

  /** When the revisions of orders came about, oldest first; without their contents. */
  async timesOf(
    ctx: TenantContext,
    orderIds: readonly string[],
  ): Promise<Pick<PurchaseOrderRevision, 'orderId' | 'revision' | 'createdAt'>[]> {
    if (orderIds.length === 0) return []
    return this.table
      .select(ctx, 'revision')
      .select(['revision.tenantId', 'revision.id', 'revision.orderId', 'revision.revision', 'revision.createdAt'])
      .andWhere('revision.orderId IN (:...orderIds)', { orderIds })
      .orderBy('revision.revision')
      .getMany()
  }

  /** What revisions said, at most one of an order; by order. */
  async contentsOf(
    ctx: TenantContext,
    wanted: readonly { readonly orderId: string; readonly revision: number }[],
  ): Promise<ReadonlyMap<string, PurchaseOrderView>> {
    if (wanted.length === 0) return new Map()
    const numbers = new Map(wanted.map(({ orderId, revision }) => [orderId, revision]))
    const rows = await this.table
      .select(ctx, 'revision')
      .andWhere('revision.orderId IN (:...orderIds) AND revision.revision IN (:...revisions)', {
        orderIds: [...numbers.keys()],
        revisions: [...new Set(numbers.values())],
      })
      .getMany()
    return new Map(
      rows.filter((row) => numbers.get(row.orderId) === row.revision).map(({ orderId, content }) => [orderId, content]),
    )
  }

  /** What approvers agreed to last; null for orders that were issued before revisions were kept. */
  lastApproved(ctx: TenantContext, orderId: string): Promise<PurchaseOrderRevision | null> {
    return this.table
      .select(ctx, 'revision')
      .andWhere('revision.orderId = :orderId AND revision.approved = :approved', { orderId, approved: true })
      .orderBy('revision.revision', 'DESC')
      .limit(1)
      .getOne()
  }

  page(ctx: TenantContext, orderId: string, input: PageInput): Promise<Page<PurchaseOrderRevision>> {
    const query = this.table.select(ctx, 'revision').andWhere('revision.orderId = :orderId', { orderId })
    const spec = { alias: 'revision', sorts: { revision: 'revision' }, filterHash: filterHashOf({ orderId }) }
    return this.table.page(ctx, query, spec, input)
  }
}
