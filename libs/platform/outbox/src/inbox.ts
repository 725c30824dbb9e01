import type { Clock, EventEnvelope, Ids, TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { DeadLetterRow } from './dead-letter.entity.js'
import { describeFailure, type ErrorClass } from './delivery-failure.js'
import { InboxEventRow, type InboxOutcome } from './inbox-event.entity.js'
import { tablePath } from './table-path.js'

/** The inbox statements of one service; all but {@link settled} run in the caller's transaction. */
export class Inbox {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whether an earlier delivery has settled the event. A cheap read that spares a repeated delivery its work. */
  settled(ctx: TenantContext, consumer: string, eventId: string): Promise<boolean> {
    return this.tx.read(ctx, () =>
      this.tx
        .manager()
        .createQueryBuilder(InboxEventRow, 'inbox')
        .where('inbox.tenantId = :tenantId AND inbox.consumer = :consumer AND inbox.eventId = :eventId', {
          tenantId: ctx.tenantId,
          consumer,
          eventId,
        })
        .getExists(),
    )
  }

  /** Inserts the inbox row. False when another delivery owns the event: then the effect must not happen again. */
  async claim(consumer: string, envelope: EventEnvelope, outcome: InboxOutcome): Promise<boolean> {
    const manager = this.tx.manager()
    const [sql, parameters] = manager.dataSource.driver.escapeQueryWithParameters(
      `INSERT INTO ${tablePath(manager, InboxEventRow)}
        (tenant_id, consumer, event_id, type, aggregate_id, aggregate_seq, outcome, processed_at)
       VALUES (:tenantId, :consumer, :id, :type, :aggregateId, :aggregateSeq, :outcome, :now)
       ON CONFLICT (tenant_id, consumer, event_id) DO NOTHING RETURNING event_id`,
      { ...envelope, consumer, outcome, now: this.storedInstant(this.clock.now()) },
    )
    const inserted: unknown = await manager.query(sql, parameters)
    return Array.isArray(inserted) && inserted.length === 1
  }

  /** For a redrive: turns the given-up event into a done one. False when it is done already. */
  async reclaim(consumer: string, envelope: EventEnvelope): Promise<boolean> {
    const changed = await this.tx
      .manager()
      .createQueryBuilder()
      .update(InboxEventRow)
      .set({ outcome: 'done', processedAt: this.clock.now() })
      .where(`tenant_id = :tenantId AND consumer = :consumer AND event_id = :id AND outcome = 'dead'`, {
        ...envelope,
        consumer,
      })
      .execute()
    if (changed.affected !== 1) return false
    await this.changeDeadLetter(consumer, envelope, { status: 'redriven', lastAt: this.clock.now() })
    return true
  }

  /** Gives the event up: inbox row and dead letter together. Does nothing when another delivery settled it. */
  async bury(
    consumer: string,
    envelope: EventEnvelope,
    cause: { errorClass: ErrorClass; error: unknown; deliveries: number; firstAt: Date },
  ): Promise<void> {
    if (!(await this.claim(consumer, envelope, 'dead'))) return
    const failure = describeFailure(cause.error)
    await this.tx
      .manager()
      .createQueryBuilder()
      .insert()
      .into(DeadLetterRow)
      .values({
        tenantId: envelope.tenantId,
        id: this.ids.next(),
        consumer,
        eventId: envelope.id,
        type: envelope.type,
        envelope: envelope as object,
        deliveries: cause.deliveries,
        errorClass: cause.errorClass,
        errorCode: failure.code,
        error: failure.text,
        status: 'open',
        firstAt: cause.firstAt,
        lastAt: this.clock.now(),
      })
      .updateEntity(false)
      .execute()
  }

  /** A redrive failed: the dead letter is open again, with the new cause. */
  async reopen(
    consumer: string,
    envelope: EventEnvelope,
    cause: { errorClass: ErrorClass; error: unknown; deliveries: number },
  ): Promise<void> {
    const failure = describeFailure(cause.error)
    await this.changeDeadLetter(consumer, envelope, {
      status: 'open',
      errorClass: cause.errorClass,
      errorCode: failure.code,
      error: failure.text,
      deliveries: () => `deliveries + ${String(cause.deliveries)}`,
      lastAt: this.clock.now(),
    })
  }

  private async changeDeadLetter(consumer: string, envelope: EventEnvelope, changes: Changes): Promise<void> {
    await this.tx
      .manager()
      .createQueryBuilder()
      .update(DeadLetterRow)
      .set(changes)
      .where(`tenant_id = :tenantId AND consumer = :consumer AND event_id = :id AND status <> 'redriven'`, {
        ...envelope,
        consumer,
      })
      .execute()
  }

  /** A raw statement gets no column transformation: SQLite keeps instants as the text that TypeORM writes. */
  private storedInstant(instant: Date): unknown {
    const manager = this.tx.manager()
    const column = manager.dataSource.getMetadata(InboxEventRow).findColumnWithPropertyName('processedAt')
    return column === undefined ? instant : manager.dataSource.driver.preparePersistentValue(instant, column)
  }
}

type Changes = Partial<Pick<DeadLetterRow, 'status' | 'errorClass' | 'errorCode' | 'error' | 'lastAt'>> & {
  deliveries?: () => string
}
