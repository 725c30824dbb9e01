import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownMember } from './known-member.entity.js'

@Injectable()
export class KnownMembersRepository {
  private readonly table: TenantTable<KnownMember>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, KnownMember, 'member')
  }

  find(ctx: TenantContext, userId: string): Promise<KnownMember | null> {
    return this.table.find(ctx, userId)
  }

  /** Those of these people who are active members. */
  async activeAmong(ctx: TenantContext, userIds: readonly string[]): Promise<KnownMember[]> {
    if (userIds.length === 0) return []
    return this.table
      .select(ctx, 'member')
      .andWhere('member.id IN (:...userIds) AND member.active = :active', { userIds, active: true })
      .getMany()
  }

  /** Keeps the newest state; events of one membership arrive in order, but may be sent again. */
  async store(
    ctx: TenantContext,
    member: Pick<KnownMember, 'id' | 'name' | 'managerUserId' | 'active' | 'sourceVersion'>,
  ): Promise<void> {
    if ((await this.table.insertMissing(ctx, member)) === 1) return
    const { id, ...changes } = member
    const known = await this.table.get(ctx, id)
    if (known.sourceVersion < member.sourceVersion) await this.table.patch(ctx, id, changes)
  }
}
