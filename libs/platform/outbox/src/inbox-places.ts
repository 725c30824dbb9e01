import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { idAt } from './event-digest.js'
import { InboxEventRow } from './inbox-event.entity.js'
import { InboxPlaceRow } from './inbox-place.entity.js'

/** One event type of one consumer. */
export interface Pair {
  readonly durable: string
  readonly eventType: string
}

/** The statements of {@link ConsumerHistory}. */
export class InboxPlaces {
  constructor(
    private readonly platformTx: PlatformTx,
    private readonly clock: Clock,
    /** Of the service's other databases: what organizations that live there have handled. */
    private readonly elsewhere: () => readonly PlatformTx[] = () => [],
  ) {}

  /**
   * Gives every pair its place, and returns those that have yet to take their history. A pair without a place that has
   * handled events is older than this table, and needs nothing.
   */
  async settle(pairs: readonly Pair[]): Promise<Pair[]> {
    if (pairs.length === 0) return []
    const found = await this.platformTx.read('inbox', () => this.find(pairs))
    const placed = new Map(found.map((row) => [`${row.consumer} ${row.type}`, row]))
    const without = pairs.filter((pair) => !placed.has(keyOf(pair)))
    if (without.length > 0) {
      await this.platformTx.run('inbox', async () => {
        for (const pair of without) {
          const row = await this.placeOf(pair)
          placed.set(keyOf(pair), row)
          await this.platformTx
            .manager()
            .createQueryBuilder()
            .insert()
            .into(InboxPlaceRow)
            .values(row)
            .orIgnore()
            .updateEntity(false)
            .execute()
        }
      })
    }
    return pairs.filter((pair) => placed.get(keyOf(pair))?.historyTakenAt === null)
  }

  async taken({ durable, eventType }: Pair): Promise<void> {
    await this.platformTx.run('inbox', async () => {
      await this.platformTx
        .manager()
        .createQueryBuilder()
        .update(InboxPlaceRow)
        .set({ historyTakenAt: this.clock.now() })
        .where('consumer = :durable AND type = :eventType AND history_taken_at IS NULL', { durable, eventType })
        .execute()
    })
  }

  /** What these consumers have settled of the events between two instants (by the time in the id). */
  async handled(
    durables: readonly string[],
    from: number,
    until: number,
  ): Promise<{ consumer: string; type: string; id: string }[]> {
    const handledIn = (platformTx: PlatformTx): Promise<{ consumer: string; type: string; id: string }[]> =>
      platformTx.read('inbox', () =>
        platformTx
          .manager()
          .createQueryBuilder(InboxEventRow, 'inbox')
          .select('inbox.consumer', 'consumer')
          .addSelect('inbox.type', 'type')
          .addSelect('inbox.eventId', 'id')
          .where('inbox.consumer IN (:...durables)', { durables })
          .andWhere('inbox.eventId >= :first AND inbox.eventId < :end', { first: idAt(from), end: idAt(until) })
          .getRawMany<{ consumer: string; type: string; id: string }>(),
      )
    return (await Promise.all([this.platformTx, ...this.elsewhere()].map(handledIn))).flat()
  }

  private find(pairs: readonly Pair[]): Promise<InboxPlaceRow[]> {
    return this.platformTx
      .manager()
      .createQueryBuilder(InboxPlaceRow, 'place')
      .where('place.consumer IN (:...durables)', { durables: [...new Set(pairs.map((pair) => pair.durable))] })
      .getMany()
  }

  private async placeOf({ durable, eventType }: Pair): Promise<InboxPlaceRow> {
    const old = await this.platformTx
      .manager()
      .createQueryBuilder(InboxEventRow, 'inbox')
      .where('inbox.consumer = :durable AND inbox.type = :eventType', { durable, eventType })
      .getExists()
    const now = this.clock.now()
    return Object.assign(new InboxPlaceRow(), {
      consumer: durable,
      type: eventType,
      since: now,
      historyTakenAt: old ? now : null,
    })
  }
}

export const keyOf = ({ durable, eventType }: Pair): string => `${durable} ${eventType}`
