import { PlatformTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { Count } from './lockout.policy.js'
import { LoginAttempt } from './login-attempt.entity.js'

/** Counts of failed attempts; inside a PlatformTx. */
@Injectable()
export class LoginAttemptsRepository {
  constructor(private readonly tx: PlatformTx) {}

  /** The count of the key, made when it is missing, locked until the transaction ends. */
  async lock(
    key: string,
    facts: { readonly emailDigest: string | null; readonly network: string },
    now: Date,
  ): Promise<LoginAttempt> {
    const manager = this.tx.manager()
    const fresh = { key, ...facts, failures: 0, reported: 0, lastAt: now, lockedUntil: null }
    await manager
      .createQueryBuilder()
      .insert()
      .into(LoginAttempt)
      .values(fresh)
      .orIgnore()
      .updateEntity(false)
      .execute()
    await manager
      .createQueryBuilder()
      .update(LoginAttempt)
      .set({ failures: () => 'failures' })
      .where('key = :key', { key })
      .execute()
    const row = await manager.createQueryBuilder(LoginAttempt, 'attempt').where('attempt.key = :key', { key }).getOne()
    if (row === null) throw new Error('the count of sign-in attempts is gone')
    return row
  }

  async store(key: string, { failures, lastAt, lockedUntil }: Count, reported: number): Promise<void> {
    await this.tx
      .manager()
      .createQueryBuilder()
      .update(LoginAttempt)
      .set({ failures, lastAt, lockedUntil, reported })
      .where('key = :key', { key })
      .execute()
  }

  async remove(key: string): Promise<void> {
    await this.tx.manager().createQueryBuilder().delete().from(LoginAttempt).where('key = :key', { key }).execute()
  }

  /** Takes one attempt back that was counted and succeeded. */
  async takeBack(key: string): Promise<void> {
    await this.tx
      .manager()
      .createQueryBuilder()
      .update(LoginAttempt)
      .set({ failures: () => 'failures - 1', lockedUntil: null })
      .where('key = :key AND failures > 0', { key })
      .execute()
  }

  /** Counts of addresses with failures that no trail knows, after which it was quiet for a while. */
  unreported(quietSince: Date, limit: number): Promise<LoginAttempt[]> {
    return this.tx
      .manager()
      .createQueryBuilder(LoginAttempt, 'attempt')
      .where(
        'attempt.emailDigest IS NOT NULL AND attempt.failures > attempt.reported AND attempt.lastAt < :quietSince',
        { quietSince },
      )
      .limit(limit)
      .getMany()
  }

  /** False when another process reported them, or new ones came. */
  async markReported({ key, failures, reported }: LoginAttempt): Promise<boolean> {
    const result = await this.tx
      .manager()
      .createQueryBuilder()
      .update(LoginAttempt)
      .set({ reported: failures })
      .where('key = :key AND failures = :failures AND reported = :reported', { key, failures, reported })
      .execute()
    return result.affected === 1
  }

  async removeOlderThan(edge: Date): Promise<void> {
    await this.tx.manager().createQueryBuilder().delete().from(LoginAttempt).where('lastAt < :edge', { edge }).execute()
  }
}
