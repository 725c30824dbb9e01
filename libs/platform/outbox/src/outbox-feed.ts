import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { OutboxEventRow } from './outbox-event.entity.js'

/** The relay's statements: everything it reads and writes of the outbox, across tenants, as the platform. */
export class OutboxFeed {
  constructor(
    private readonly platformTx: PlatformTx,
    private readonly clock: Clock,
  ) {}

  /** Unpublished events in order of `pos`, without those of the given aggregates. */
  next(limit: number, exceptAggregates: readonly string[]): Promise<OutboxEventRow[]> {
    return this.platformTx.read('relay', () => {
      const query = this.platformTx
        .manager()
        .createQueryBuilder(OutboxEventRow, 'event')
        .where('event.publishedAt IS NULL')
        .orderBy('event.pos', 'ASC')
        .limit(limit)
      if (exceptAggregates.length > 0)
        query.andWhere('event.aggregateId NOT IN (:...exceptAggregates)', { exceptAggregates })
      return query.getMany()
    })
  }

  countUnpublished(): Promise<number> {
    return this.platformTx.read('relay', () =>
      this.platformTx
        .manager()
        .createQueryBuilder(OutboxEventRow, 'event')
        .where('event.publishedAt IS NULL')
        .getCount(),
    )
  }

  /** One UPDATE for all that `take` hands over once the transaction is open. */
  async markPublished(take: () => readonly OutboxEventRow[]): Promise<void> {
    await this.platformTx.run('relay', async () => {
      const rows = take()
      if (rows.length === 0) return
      await this.platformTx
        .manager()
        .createQueryBuilder()
        .update(OutboxEventRow)
        .set({ publishedAt: this.clock.now() })
        .where('id IN (:...ids)', { ids: rows.map((row) => row.id) })
        .andWhere('published_at IS NULL')
        .execute()
    })
  }

  async noteFailure(row: OutboxEventRow, error: string): Promise<void> {
    await this.platformTx.run('relay', async () => {
      await this.platformTx
        .manager()
        .createQueryBuilder()
        .update(OutboxEventRow)
        .set({ attempts: () => 'attempts + 1', lastError: error })
        .where('id = :id', { id: row.id })
        .andWhere('published_at IS NULL')
        .execute()
    })
  }
}
