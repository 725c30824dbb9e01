import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import type { PublishReceipt } from './event-bus.js'
import { OutboxEventRow } from './outbox-event.entity.js'

/** An event that the bus has taken, and where the broker put it. */
export interface Published {
  readonly row: OutboxEventRow
  readonly receipt?: PublishReceipt | undefined
}

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

  /** One UPDATE, or one for each life of the stream, for all that `take` hands over once the transaction is open. */
  async markPublished(take: () => readonly Published[]): Promise<void> {
    await this.platformTx.run('relay', async () => {
      const byEpoch = new Map<number | undefined, Published[]>()
      for (const published of take()) {
        const epoch = published.receipt?.streamEpoch.getTime()
        byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), published])
      }
      for (const [epoch, published] of byEpoch) await this.markBatch(epoch, published)
    })
  }

  private async markBatch(epoch: number | undefined, published: readonly Published[]): Promise<void> {
    const place: { set: Record<string, unknown>; parameters: Record<string, unknown> } = { set: {}, parameters: {} }
    if (epoch !== undefined) {
      const cases = published.map(({ row, receipt }, index) => {
        place.parameters[`seqOf${String(index)}`] = row.id
        return `WHEN id = :seqOf${String(index)} THEN ${String(Math.trunc(receipt?.streamSeq ?? 0))}`
      })
      place.set = { streamEpoch: new Date(epoch), streamSeq: () => `CASE ${cases.join(' ')} END` }
    }
    await this.platformTx
      .manager()
      .createQueryBuilder()
      .update(OutboxEventRow)
      .set({ publishedAt: this.clock.now(), ...place.set })
      .where('id IN (:...ids)', { ids: published.map(({ row }) => row.id) })
      .andWhere('published_at IS NULL')
      .setParameters(place.parameters)
      .execute()
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
