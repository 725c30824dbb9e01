import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Session } from './session.entity.js'

/** The sessions of an organization. */
@Injectable()
export class SessionsRepository {
  private readonly table: TenantTable<Session>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Session, 'session')
  }

  find(ctx: TenantContext, id: string): Promise<Session | null> {
    return this.table.find(ctx, id)
  }

  insert(ctx: TenantContext, session: Session): Promise<void> {
    return this.table.insert(ctx, session)
  }

  /** Sessions of a person that were not revoked and have not reached their absolute end. */
  openOf(ctx: TenantContext, userId: string): Promise<Session[]> {
    return this.table
      .select(ctx, 'session')
      .andWhere('session.userId = :userId AND session.revokedAt IS NULL AND session.endsAt > :now', {
        userId,
        now: this.tx.clock.now(),
      })
      .getMany()
  }

  /** False when somebody else revoked it before: a session is revoked once. */
  async revoke(ctx: TenantContext, id: string, revokedFor: NonNullable<Session['revokedFor']>): Promise<boolean> {
    const result = await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(Session)
      .set({ revokedAt: this.tx.clock.now(), revokedFor })
      .where('tenantId = :tenantId AND id = :id AND revokedAt IS NULL', { tenantId: ctx.tenantId, id })
      .execute()
    return result.affected === 1
  }
}
