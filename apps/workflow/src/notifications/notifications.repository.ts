import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Notification } from './notification.entity.js'

export interface NotificationFilters {
  readonly unread?: boolean | undefined
  readonly kind?: string | undefined
}

@Injectable()
export class NotificationsRepository {
  private readonly table: TenantTable<Notification>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Notification, 'notification')
  }

  /** @returns false when the person was told by this event already */
  async add(ctx: TenantContext, row: NewRow<Notification>): Promise<boolean> {
    return (await this.table.insertMissing(ctx, row)) === 1
  }

  byIds(ctx: TenantContext, ids: readonly string[]): Promise<Notification[]> {
    return this.table.select(ctx, 'row').andWhere('row.id IN (:...ids)', { ids }).orderBy('row.createdAt').getMany()
  }

  /** @throws DomainError request.not_found, also for what somebody else was told */
  async getOwn(ctx: TenantContext, id: string): Promise<Notification> {
    const row = await this.table.get(ctx, id)
    if (row.userId !== ctx.actor.userId) throw notFound(`There is no notification ${id}.`)
    return row
  }

  async markRead(ctx: TenantContext, row: Notification): Promise<void> {
    row.readAt = this.tx.clock.now()
    await this.table.patch(ctx, row.id, { readAt: row.readAt })
  }

  /** @returns how many were unread */
  async markAllRead(ctx: TenantContext): Promise<number> {
    const result = await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(Notification)
      .set({ readAt: this.tx.clock.now() })
      .where('tenantId = :tenantId AND userId = :userId AND readAt IS NULL', {
        tenantId: ctx.tenantId,
        userId: ctx.actor.userId,
      })
      .updateEntity(false)
      .execute()
    return result.affected ?? 0
  }

  pageOwn(ctx: TenantContext, filters: NotificationFilters, input: PageInput): Promise<Page<Notification>> {
    const { userId } = ctx.actor
    const query = this.table.select(ctx, 'row').andWhere('row.userId = :userId', { userId })
    if (filters.unread !== undefined) query.andWhere(filters.unread ? 'row.readAt IS NULL' : 'row.readAt IS NOT NULL')
    if (filters.kind !== undefined) query.andWhere('row.kind = :kind', { kind: filters.kind })
    const spec = { alias: 'row', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters, userId }) }
    return this.table.page(ctx, query, spec, input)
  }
}
