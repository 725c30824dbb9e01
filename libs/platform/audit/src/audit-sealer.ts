import { AsyncResource } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@nexus/kernel'
import { isUniqueViolation, type PlatformTx } from '@nexus/platform-database'
import { AuditReader, FIRST_ID, firstIdAt, type IdRange } from './audit-reader.js'
import type { AuditRow } from './audit-row.entity.js'
import { AuditSealRow } from './audit-seal.entity.js'
import { genesisHash, linkHash, sealedForm } from './chain-link.js'

/** Numbers of an {@link AuditSealer}. */
export interface SealerPolicy {
  /** How long rows are gathered after a commit, so that a busy service seals many at once. */
  readonly gatherMs: number
  /** Links added in one transaction. */
  readonly batch: number
  /** How often it looks for rows of the last minutes that nobody has told it of. */
  readonly pollMs: number
  /** How far back that look goes; longer than any transaction. */
  readonly windowMs: number
  /** How often it walks along whole trails; it does so at its start too. */
  readonly sweepMs: number
  /** Rows that one statement of that walk looks at. */
  readonly range: number
}

/** A row is sealed well within the second of INV-09. */
export const SEALER_POLICY: SealerPolicy = {
  gatherMs: 100,
  batch: 500,
  pollMs: 5_000,
  windowMs: 900_000,
  sweepMs: 3_600_000,
  range: 5_000,
}

export interface AuditSealerOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly platformTx: PlatformTx
  readonly clock: Clock
  readonly log?: { error(fields: Record<string, unknown>, message: string): void }
  readonly policy?: Partial<SealerPolicy>
}

const border = new AsyncResource('NexusSealerBorder')
const MOST_COLLISIONS = 50

/**
 * Chains the rows of one service's audit trail per organization, behind the transactions that write them
 * (reliability.md 2.11). Any number of sealers are harmless: a number and a row can be sealed only once, and who comes
 * second begins anew from the new head.
 */
export class AuditSealer {
  private readonly policy: SealerPolicy
  private readonly reader: AuditReader
  /** By organization: the first row that waits. */
  private waiting = new Map<string, string>()
  private timers: NodeJS.Timeout[] = []
  private gathering: NodeJS.Timeout | undefined
  /** What runs, one after the other. */
  private work: Promise<void> = Promise.resolve()
  private state: 'new' | 'running' | 'stopping' | 'stopped' = 'new'

  constructor(private readonly options: AuditSealerOptions) {
    this.policy = { ...SEALER_POLICY, ...options.policy }
    this.reader = new AuditReader(options.platformTx)
  }

  /** Begins with what earlier runs have left. Does nothing when it runs already. */
  start(): void {
    if (this.state === 'running') return
    this.state = 'running'
    border.runInAsyncScope(() => {
      const { pollMs, sweepMs } = this.policy
      this.timers = [
        setInterval(() => void this.enqueue(() => this.poll()), pollMs),
        setInterval(() => void this.enqueue(() => this.sweep()), sweepMs),
      ]
      for (const timer of this.timers) timer.unref()
      void this.enqueue(() => this.sweep())
    })
  }

  /** Seals what it was told of, and ends. */
  async stop(): Promise<void> {
    if (this.state !== 'running') return
    this.state = 'stopping'
    for (const timer of this.timers) clearInterval(timer)
    clearTimeout(this.gathering)
    this.gathering = undefined
    await this.enqueue(() => this.sealWaiting())
    this.state = 'stopped'
  }

  /** A row was committed. Cheap; called after each commit that has written one. */
  wake(tenantId: string, rowId: string): void {
    if (this.state !== 'running') return
    const first = this.waiting.get(tenantId)
    if (first === undefined || rowId < first) this.waiting.set(tenantId, rowId)
    this.gather()
  }

  /** Seals every committed row, of whatever age. @throws Error of the database */
  async sealed(): Promise<void> {
    let failure: unknown
    await this.enqueue(() =>
      this.sweep().catch((error: unknown) => {
        failure = error ?? new Error('the trail could not be sealed')
      }),
    )
    if (failure !== undefined) throw failure as Error
  }

  private gather(): void {
    if (this.gathering !== undefined) return
    border.runInAsyncScope(() => {
      this.gathering = setTimeout(() => {
        this.gathering = undefined
        void this.enqueue(() => this.sealWaiting())
      }, this.policy.gatherMs)
      this.gathering.unref()
    })
  }

  /** Never rejects: what failed is found again by the next look. */
  private enqueue(step: () => Promise<void>): Promise<void> {
    this.work = border
      .runInAsyncScope(() => this.work.then(step))
      .catch((error: unknown) => {
        this.options.log?.error(
          { service: this.options.service, error: error instanceof Error ? error.message : String(error) },
          'the audit trail could not be sealed; it is tried again',
        )
      })
    return this.work
  }

  private async sealWaiting(): Promise<void> {
    const taken = this.waiting
    this.waiting = new Map()
    for (const [tenantId, fromId] of taken) {
      try {
        await this.sealAll(tenantId, { from: fromId })
      } catch (error) {
        // Back, without a timer: the next commit or look takes them along.
        for (const [tenant, id] of taken) {
          const first = this.waiting.get(tenant)
          if (first === undefined || id < first) this.waiting.set(tenant, id)
        }
        throw error
      }
    }
  }

  private async poll(): Promise<void> {
    const { platformTx, clock } = this.options
    await this.sealWaiting()
    const fromId = firstIdAt(new Date(clock.now().getTime() - this.policy.windowMs))
    const tenants = await platformTx.read('audit-seal', () => this.reader.tenantsToSeal(fromId))
    for (const tenantId of tenants) await this.sealAll(tenantId, { from: fromId })
  }

  private async sweep(): Promise<void> {
    const { platformTx } = this.options
    for (const tenantId of await platformTx.read('audit-seal', () => this.reader.tenants())) {
      let after: string | undefined = FIRST_ID
      while (after !== undefined && this.state !== 'stopping') {
        const begin: string = after
        const to = await platformTx.read('audit-seal', () => this.reader.endOfRange(tenantId, begin, this.policy.range))
        await this.sealAll(tenantId, { after: begin, to })
        after = to
      }
    }
  }

  private async sealAll(tenantId: string, range: IdRange): Promise<void> {
    let left = range
    const { platformTx } = this.options
    const find = (limit: number): Promise<AuditRow[]> => this.reader.unsealed(tenantId, left, limit)
    // A look first: most of the time there is nothing, and then no writer should wait.
    while ((await platformTx.read('audit-seal', () => find(1))).length > 0) {
      const last = await this.withoutCollision(() =>
        platformTx.run('audit-seal', async () => this.seal(tenantId, await find(this.policy.batch))),
      )
      // Rows of lower ids that are committed meanwhile bring a wake-up of their own.
      if (last !== undefined) left = { after: last, to: left.to }
    }
  }

  /** Another sealer was quicker: the number or the row is taken. */
  private async withoutCollision<T>(attempt: () => Promise<T>): Promise<T> {
    for (let collisions = 0; ; collisions += 1) {
      try {
        return await attempt()
      } catch (error) {
        if (!isUniqueViolation(error) || collisions === MOST_COLLISIONS) throw error
        await wait(Math.random() * 20)
      }
    }
  }

  /** Adds links for the rows in one transaction. Returns the last row's id. */
  private async seal(tenantId: string, rows: readonly AuditRow[]): Promise<string | undefined> {
    if (rows.length === 0) return undefined
    const { service, platformTx } = this.options
    const head = await this.reader.head(tenantId)
    let seq = head?.seq ?? 0
    let prevHash = head?.hash ?? genesisHash(service, tenantId)
    const links: AuditSealRow[] = []
    for (const row of rows) {
      seq += 1
      const link = { tenantId, seq, rowId: row.id, prevHash, hash: linkHash(prevHash, sealedForm(row)) }
      links.push(link)
      prevHash = link.hash
    }
    await platformTx
      .manager()
      .createQueryBuilder()
      .insert()
      .into(AuditSealRow)
      .values(links)
      .updateEntity(false)
      .execute()
    return rows.at(-1)?.id
  }
}
