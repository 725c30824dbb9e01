import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { LiveEventsRepository } from '../live/live-events.repository.js'
import { Notification } from './notification.entity.js'

export interface NotificationFilters {
  readonly unread?: boolean | undefined
  readonly kind?: string | undefined
}

@Injectable()
export class NotificationsRepository {
  private readonly table: TenantTable<Notification>

  constructor(
    private readonly tx: TenantTx,
    private readonly live: LiveEventsRepository,
  ) {
    this.table = new TenantTable(tx, Notification, 'notification')
  }

  /** @returns false when the person was told by this event already */
  async add(ctx: TenantContext, row: NewRow<Notification>): Promise<boolean> {
    if ((await this.table.insertMissing(ctx, row)) !== 1) return false
    await this.show(ctx, row)
    return true
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
    await this.show(ctx, row)
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
    const read = result.affected ?? 0
    if (read > 0) await this.show(ctx, { id: null, userId: ctx.actor.userId, subjectType: null, subjectId: null })
    return read
  }

  pageOwn(ctx: TenantContext, filters: NotificationFilters, input: PageInput): Promise<Page<Notification>> {
    const { userId } = ctx.actor
    const query = this.table.select(ctx, 'row').andWhere('row.userId = :userId', { userId })
    if (filters.unread !== undefined) query.andWhere(filters.unread ? 'row.readAt IS NULL' : 'row.readAt IS NOT NULL')
    if (filters.kind !== undefined) query.andWhere('row.kind = :kind', { kind: filters.kind })
    const spec = { alias: 'row', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters, userId }) }
    return this.table.page(ctx, query, spec, input)
  }

  /** Pages that the person has open read it again. */
  private show(
    ctx: TenantContext,
    {
      id,
      userId,
      subjectType,
      subjectId,
    }: Pick<Notification, 'userId' | 'subjectType' | 'subjectId'> & { id: string | null },
  ): Promise<void> {
    return this.live.add(ctx, {
      ...{ userId, kind: 'notification', subjectId: id },
      ...{ documentType: subjectType, documentId: subjectId },
    })
  }
}
