import type { NotificationPreferences } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { DEFAULT_PREFERENCES } from './mail-plan.policy.js'
import { NotificationPreference } from './notification-preference.entity.js'

@Injectable()
export class PreferencesRepository {
  private readonly table: TenantTable<NotificationPreference>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, NotificationPreference, 'preferences')
  }

  async of(ctx: TenantContext, userId: string): Promise<NotificationPreferences> {
    return viewOf(await this.table.find(ctx, userId))
  }

  async ofAll(ctx: TenantContext, userIds: readonly string[]): Promise<ReadonlyMap<string, NotificationPreferences>> {
    if (userIds.length === 0) return new Map()
    const rows = await this.table.select(ctx, 'row').andWhere('row.id IN (:...userIds)', { userIds }).getMany()
    return new Map(rows.map((row) => [row.id, viewOf(row)]))
  }

  /** Stores what is given; the row is made if need be, at version 1. */
  async change(
    ctx: TenantContext,
    userId: string,
    changes: Partial<Omit<NotificationPreferences, 'version'>>,
  ): Promise<{ before: NotificationPreferences; after: NotificationPreferences }> {
    const { mail, kinds } = { ...DEFAULT_PREFERENCES, ...changes }
    if ((await this.table.insertMissing(ctx, { id: userId, mail, kinds })) === 1)
      return { before: DEFAULT_PREFERENCES, after: { mail, kinds, version: 1 } }
    const query = this.table.select(ctx, 'row').andWhere('row.id = :userId', { userId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const row = await query.getOneOrFail()
    const before = viewOf(row)
    Object.assign(row, changes)
    await this.table.update(ctx, row, row.version)
    return { before, after: viewOf(row) }
  }
}

const viewOf = (row: NotificationPreference | null): NotificationPreferences =>
  row === null ? DEFAULT_PREFERENCES : { mail: row.mail, kinds: row.kinds, version: row.version }
