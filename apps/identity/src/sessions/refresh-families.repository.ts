import { PlatformTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { type Rotation, Session } from './session.entity.js'

/** The next state of a family. */
export interface NextGeneration {
  readonly generation: number
  readonly refreshDigest: string
  readonly rotations: Rotation[]
  readonly usedAt: Date
}

/** Sessions as refresh tokens find them, over all organizations; inside a PlatformTx. */
@Injectable()
export class RefreshFamiliesRepository {
  constructor(private readonly tx: PlatformTx) {}

  find(family: string): Promise<Session | null> {
    return this.tx.manager().createQueryBuilder(Session, 'session').where('session.id = :family', { family }).getOne()
  }

  /** One atomic compare-and-swap: of all who use a generation at the same time, one wins (IDN-05). */
  async rotate(family: string, seen: number, next: NextGeneration): Promise<boolean> {
    const result = await this.tx
      .manager()
      .createQueryBuilder()
      .update(Session)
      .set(next)
      .where('id = :family AND generation = :seen AND revokedAt IS NULL', { family, seen })
      .execute()
    return result.affected === 1
  }

  /** Removes sessions whose absolute end is longer ago. */
  async removeEndedBefore(edge: Date): Promise<void> {
    await this.tx.manager().createQueryBuilder().delete().from(Session).where('endsAt < :edge', { edge }).execute()
  }
}
