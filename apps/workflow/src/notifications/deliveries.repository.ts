import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { NotificationDelivery } from './notification-delivery.entity.js'

/** Most notifications of one mail of the day; what is left is in the console. */
const MOST_IN_DIGEST = 200
const LONGEST_REASON = 500
/** After so long the mail of the day that had taken a delivery is given up; another one takes it. */
const ABANDONED_MS = 72 * 3_600_000

@Injectable()
export class DeliveriesRepository {
  private readonly table: TenantTable<NotificationDelivery>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, NotificationDelivery, 'delivery')
  }

  async add(ctx: TenantContext, row: NewRow<NotificationDelivery>): Promise<void> {
    await this.table.insert(ctx, row)
  }

  get(ctx: TenantContext, id: string): Promise<NotificationDelivery> {
    return this.table.get(ctx, id)
  }

  /** What a mail of the day takes with it: the same in every attempt, and no other mail takes it too, while it is tried. */
  async takeForDigest(ctx: TenantContext, userId: string, digestId: string): Promise<NotificationDelivery[]> {
    const taken = await this.ofDigest(ctx, digestId)
    if (taken.length > 0) return taken
    const query = this.table
      .select(ctx, 'row')
      .andWhere(`row.userId = :userId AND row.state = 'digest'`, { userId })
      .andWhere('(row.digestId IS NULL OR row.createdAt < :abandoned)', {
        abandoned: new Date(this.tx.clock.now().getTime() - ABANDONED_MS),
      })
      .orderBy('row.createdAt')
      .limit(MOST_IN_DIGEST)
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked')
    const rows = await query.getMany()
    for (const row of rows) {
      row.digestId = digestId
      await this.table.patch(ctx, row.id, { digestId })
    }
    return rows
  }

  async sent(
    ctx: TenantContext,
    rows: readonly NotificationDelivery[],
    how: Pick<NotificationDelivery, 'messageId' | 'address' | 'attempts'>,
  ): Promise<void> {
    const sentAt = this.tx.clock.now()
    for (const { id } of rows) await this.table.patch(ctx, id, { ...how, state: 'sent', sentAt, reason: null })
  }

  async ended(
    ctx: TenantContext,
    rows: readonly NotificationDelivery[],
    state: 'failed' | 'suppressed',
    reason: string,
    attempts: number,
  ): Promise<void> {
    for (const { id } of rows)
      await this.table.patch(ctx, id, { state, attempts, reason: reason.slice(0, LONGEST_REASON) })
  }

  async attempted(
    ctx: TenantContext,
    rows: readonly NotificationDelivery[],
    attempts: number,
    reason: string,
  ): Promise<void> {
    for (const { id } of rows) await this.table.patch(ctx, id, { attempts, reason: reason.slice(0, LONGEST_REASON) })
  }

  page(
    ctx: TenantContext,
    filters: { state?: string | undefined; userId?: string | undefined },
    input: PageInput,
  ): Promise<Page<NotificationDelivery>> {
    const query = this.table.select(ctx, 'row')
    if (filters.state !== undefined) query.andWhere('row.state = :state', { state: filters.state })
    if (filters.userId !== undefined) query.andWhere('row.userId = :userId', { userId: filters.userId })
    const spec = { alias: 'row', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf(filters) }
    return this.table.page(ctx, query, spec, input)
  }

  private ofDigest(ctx: TenantContext, digestId: string): Promise<NotificationDelivery[]> {
    return this.table
      .select(ctx, 'row')
      .andWhere('row.digestId = :digestId', { digestId })
      .orderBy('row.createdAt')
      .getMany()
  }
}
