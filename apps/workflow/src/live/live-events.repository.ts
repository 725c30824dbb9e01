import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { RowStatements, type RowWriter, TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable, Optional } from '@nestjs/common'
import { LiveEvent } from './live-event.entity.js'
import { LiveFeed } from './live-feed.entity.js'
import { LIVE_SIGNAL, type LiveSignal } from './live-signal.port.js'

/** What a person is to look at. */
export type LiveChange = Pick<LiveEvent, 'userId' | 'kind' | 'subjectId' | 'documentType' | 'documentId'>

type Collected = Omit<LiveEvent, 'id' | 'sequence'>

/** About that many characters has a row. */
const ROW_SIZE = 200

@Injectable()
export class LiveEventsRepository {
  private readonly feeds: TenantTable<LiveFeed>
  private readonly events: TenantTable<LiveEvent>
  private readonly writer: RowWriter<Collected> = { sizeOf: () => ROW_SIZE, write: (rows) => this.write(rows) }

  constructor(
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    @Optional() @Inject(LIVE_SIGNAL) private readonly signal?: LiveSignal,
  ) {
    this.feeds = new TenantTable(tx, LiveFeed, 'live feed')
    this.events = new TenantTable(tx, LiveEvent, 'live event')
  }

  /** Adds to the feed of the person, with the others of the transaction before it ends: feeds are held as shortly as can be. */
  add(ctx: TenantContext, change: LiveChange): Promise<void> {
    return this.tx.collect(this.writer, { ...change, tenantId: ctx.tenantId, at: this.clock.now() })
  }

  feedOf(ctx: TenantContext, userId: string): Promise<LiveFeed | null> {
    return this.feeds.find(ctx, userId)
  }

  after(ctx: TenantContext, userId: string, sequence: number, limit: number): Promise<LiveEvent[]> {
    return this.events
      .select(ctx, 'event')
      .andWhere('event.userId = :userId AND event.sequence > :sequence', { userId, sequence })
      .orderBy('event.sequence', 'ASC')
      .take(limit)
      .getMany()
  }

  private async write(collected: readonly Collected[]): Promise<void> {
    // The same twice in one transaction is one change.
    const changes = [...new Map(collected.map((each) => [keyOf(each), each])).values()]
    const [{ tenantId } = { tenantId: '' }] = changes
    const newest = await this.take(tenantId, changes)
    const left = new Map(newest)
    const rows: LiveEvent[] = []
    for (const change of [...changes].reverse()) {
      const sequence = left.get(change.userId) ?? 0
      left.set(change.userId, sequence - 1)
      rows.push(Object.assign(new LiveEvent(), change, { id: this.ids.next(), sequence }))
    }
    const manager = this.tx.manager()
    const { sql, parameters } = RowStatements.of(manager, LiveEvent).insert(rows.map((row) => ({ ...row })))
    await manager.query(sql, parameters)
    this.tx.afterCommit(() => this.signal?.tell({ tenantId, userIds: [...newest.keys()] }))
  }

  /** Takes so many numbers of each person's feed as there are changes for them. @returns the newest of each */
  private async take(tenantId: string, changes: readonly Collected[]): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>()
    for (const { userId } of changes) counts.set(userId, (counts.get(userId) ?? 0) + 1)
    // In one order, whoever holds them: two transactions must not wait for each other.
    const feeds = [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, sequence]) => ({ tenantId, id, name: this.newName(), sequence }))
    const manager = this.tx.manager()
    const statements = RowStatements.of(manager, LiveFeed)
    const { sql, parameters } = statements.insert(feeds)
    const taken = await manager.query<{ readonly id: string; readonly sequence: number }[]>(
      `${sql} ON CONFLICT (tenant_id, id) DO UPDATE SET sequence = live_feed.sequence + excluded.sequence RETURNING id, sequence`,
      parameters,
    )
    return new Map(taken.map(({ id, sequence }) => [id, sequence]))
  }

  private newName(): string {
    return this.ids.next().replaceAll('-', '').slice(-12)
  }
}

const keyOf = ({ userId, kind, subjectId }: Collected): string => `${userId} ${kind} ${subjectId ?? ''}`
