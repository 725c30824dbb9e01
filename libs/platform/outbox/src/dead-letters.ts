import { deadLetterNotOpen, deadLetterWithoutConsumer, type TenantContext } from '@nexus/kernel'
import { filterHashOf, TenantTable, type Page, type PlatformTx, type TenantTx } from '@nexus/platform-database'
import { DeadLetterRow, type DeadLetterStatus } from './dead-letter.entity.js'
import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import { silentLog, type EventLog } from './event-log.js'
import type { InboxConsumer } from './inbox-consumer.js'

/** Where a redrive leaves its trace; `Audit` of @nexus/platform-audit fits. */
export interface AuditTrail {
  record(
    ctx: TenantContext,
    entry: {
      action: string
      entity: string
      entityId: string
      before?: Record<string, unknown>
      after?: Record<string, unknown>
      reason?: string
    },
  ): Promise<void>
}

export interface DeadLettersOptions {
  readonly service: string
  readonly tx: TenantTx
  readonly platformTx: PlatformTx
  readonly consumer: InboxConsumer
  readonly audit: AuditTrail
  readonly log?: EventLog
}

export interface DeadLetterFilter {
  readonly status?: DeadLetterStatus
  readonly consumer?: string
  readonly limit?: number
  readonly cursor?: string
}

const INTERRUPTED = 'A redrive of this was interrupted. '

/** The events that the consumers of one service gave up, per organization. Callers check the permission. */
export class DeadLetters {
  private readonly table: TenantTable<DeadLetterRow>
  /** By consumer and aggregate: its redrives run one after the other, in the order in which they were asked for. */
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(private readonly options: DeadLettersOptions) {
    this.table = new TenantTable(options.tx, DeadLetterRow, 'dead letter')
  }

  /** A page of dead letters, newest first. */
  list(ctx: TenantContext, filter: DeadLetterFilter = {}): Promise<Page<DeadLetterRow>> {
    const { status, consumer, limit = 50, cursor } = filter
    return this.options.tx.read(ctx, () => {
      const query = this.table.select(ctx, 'letter')
      if (status !== undefined) query.andWhere('letter.status = :status', { status })
      if (consumer !== undefined) query.andWhere('letter.consumer = :consumer', { consumer })
      const spec = { alias: 'letter', sorts: { id: 'id' }, filterHash: filterHashOf({ status, consumer }) }
      return this.table.page(ctx, query, spec, { sort: '-id', limit, cursor })
    })
  }

  /**
   * Lets the consumer handle the event again, under the same event id, after the current transaction has
   * committed; audited. The status becomes `redriving`, then `redriven`, or `open` with the new cause.
   * @throws `request.not_found`, {@link deadLetterNotOpen}, {@link deadLetterWithoutConsumer}
   */
  redrive(ctx: TenantContext, id: string, reason?: string): Promise<DeadLetterRow> {
    const { tx, consumer, audit, service } = this.options
    return tx.run(ctx, async () => {
      const letter = await this.table.get(ctx, id)
      if (!consumer.consumes(letter.consumer, letter.type)) {
        throw deadLetterWithoutConsumer(
          `${letter.consumer} of ${service} does not take ${letter.type} (any more, or yet); it cannot be redriven.`,
        )
      }
      const changed = await tx
        .manager()
        .createQueryBuilder()
        .update(DeadLetterRow)
        .set({ status: 'redriving' })
        .where(`tenant_id = :tenantId AND id = :id AND status = 'open'`, { tenantId: ctx.tenantId, id })
        .execute()
      if (changed.affected !== 1)
        throw deadLetterNotOpen(`Dead letter ${id} is not open: it was redriven already, or is just now.`)
      await audit.record(ctx, {
        action: `${service}.dead-letter.redrive`,
        entity: 'dead-letter',
        entityId: id,
        before: {
          status: letter.status,
          eventId: letter.eventId,
          consumer: letter.consumer,
          errorCode: letter.errorCode,
        },
        after: { status: 'redriving' },
        reason,
      })
      tx.afterCommit(() => {
        this.begin(letter)
      })
      letter.status = 'redriving'
      return letter
    })
  }

  /**
   * Takes up the redrives that a crash or a stop has interrupted, once: one that is interrupted again may be what ends
   * the process, and waits for a person (FLT-14). Call it at start, after the consumers are attached.
   */
  async resume(): Promise<void> {
    const { platformTx, log = silentLog } = this.options
    const interrupted = await platformTx.run('dead-letters', async () => {
      const letters = await platformTx
        .manager()
        .createQueryBuilder(DeadLetterRow, 'letter')
        .where(`letter.status = 'redriving'`)
        .orderBy('letter.id')
        .getMany()
      for (const letter of letters) {
        const again = letter.error.startsWith(INTERRUPTED)
        letter.status = again ? 'open' : 'redriving'
        letter.error = `${INTERRUPTED}${again ? letter.error.slice(INTERRUPTED.length) : letter.error}`.slice(0, 4000)
        await platformTx
          .manager()
          .createQueryBuilder()
          .update(DeadLetterRow)
          .set({ status: letter.status, error: letter.error })
          .where('tenant_id = :tenantId AND id = :id', { tenantId: letter.tenantId, id: letter.id })
          .execute()
      }
      return letters
    })
    for (const letter of interrupted) {
      if (letter.status === 'redriving') this.begin(letter)
      else
        log.error({ deadLetter: letter.id, event: letter.eventId }, 'a redrive was interrupted twice; it is open again')
    }
  }

  /** Resolves when no redrive of this process is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay.values())
  }

  private begin(letter: DeadLetterRow): void {
    const { consumer, log = silentLog } = this.options
    const { tenantId, aggregateType, aggregateId } = letter.envelope
    const lane = `${letter.consumer} ${tenantId} ${aggregateType} ${aggregateId}`
    const before = this.underWay.get(lane) ?? Promise.resolve()
    const work = detached(async () => {
      await before
      await consumer.redeliver(letter.consumer, letter.envelope)
    }).catch((error: unknown) => {
      log.error(
        { deadLetter: letter.id, event: letter.eventId, error: describeFailure(error) },
        'a redrive did not end; it is taken up at the next start',
      )
    })
    this.underWay.set(lane, work)
    void work.finally(() => {
      if (this.underWay.get(lane) === work) this.underWay.delete(lane)
    })
  }
}
