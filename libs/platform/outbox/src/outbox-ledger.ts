import type { PlatformTx } from '@nexus/platform-database'
import { OutboxEventRow } from './outbox-event.entity.js'

/** A published event and its place in the stream. */
export interface StoredPlace {
  readonly id: string
  readonly seq: number
}

/** What an outbox knows about the stream: R1's port to the table. */
export interface OutboxLedger {
  /** Whether events are marked as published in another life of the stream than this one. */
  hasOther(epoch: Date): Promise<boolean>
  /** Published in this life of the stream, places below `before`, the highest first. */
  newest(epoch: Date, before: number | null, limit: number): Promise<readonly StoredPlace[]>
  /**
   * Events are unpublished again: those of other lives of the stream, and of this one behind `lastMatch`.
   * Gives back how many.
   */
  reopen(epoch: Date, lastMatch: number): Promise<number>
}

/** {@link OutboxLedger} of a service's own table. Events that never had a broker (no epoch) stay as they are. */
export class TableLedger implements OutboxLedger {
  constructor(private readonly platformTx: PlatformTx) {}

  hasOther(epoch: Date): Promise<boolean> {
    return this.platformTx.read('relay', () =>
      this.platformTx
        .manager()
        .createQueryBuilder(OutboxEventRow, 'event')
        .where('event.publishedAt IS NOT NULL AND event.streamEpoch <> :epoch', { epoch: this.stored(epoch) })
        .getExists(),
    )
  }

  newest(epoch: Date, before: number | null, limit: number): Promise<readonly StoredPlace[]> {
    return this.platformTx.read('relay', async () => {
      const query = this.platformTx
        .manager()
        .createQueryBuilder(OutboxEventRow, 'event')
        .select(['event.tenantId', 'event.id', 'event.streamSeq'])
        .where('event.publishedAt IS NOT NULL AND event.streamEpoch = :epoch', { epoch: this.stored(epoch) })
        .orderBy('event.streamSeq', 'DESC')
        .limit(limit)
      if (before !== null) query.andWhere('event.streamSeq < :before', { before })
      return (await query.getMany()).map((row) => ({ id: row.id, seq: row.streamSeq ?? 0 }))
    })
  }

  reopen(epoch: Date, lastMatch: number): Promise<number> {
    return this.platformTx.run('relay', async () => {
      const changed = await this.platformTx
        .manager()
        .createQueryBuilder()
        .update(OutboxEventRow)
        .set({ publishedAt: null, streamEpoch: null, streamSeq: null })
        .where(
          'published_at IS NOT NULL AND (stream_epoch <> :epoch OR (stream_epoch = :epoch AND stream_seq > :lastMatch))',
          {
            epoch: this.stored(epoch),
            lastMatch,
          },
        )
        .execute()
      return changed.affected ?? 0
    })
  }

  /** As the column keeps it: SQLite compares instants as text. */
  private stored(epoch: Date): unknown {
    const { dataSource } = this.platformTx.manager()
    const column = dataSource.getMetadata(OutboxEventRow).findColumnWithPropertyName('streamEpoch')
    return column === undefined ? epoch : dataSource.driver.preparePersistentValue(epoch, column)
  }
}
