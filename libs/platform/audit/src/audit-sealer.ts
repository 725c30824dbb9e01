import { AsyncResource } from 'node:async_hooks'
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@nexus/kernel'
import { isUniqueViolation, type PlatformTx } from '@nexus/platform-database'
import { AuditReader, FIRST_ID, firstIdAt, idBefore } from './audit-reader.js'
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
  /** Rows that one statement looks at. */
  readonly range: number
}

/** A row is sealed well within the second of INV-09. */
export const SEALER_POLICY: SealerPolicy = {
  gatherMs: 100,
  batch: 500,
  pollMs: 5_000,
  windowMs: 900_000,
  sweepMs: 3_600_000,
  range: 2_000,
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
        await this.sealAfter(tenantId, idBefore(fromId))
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
    for (const tenantId of tenants) await this.sealAfter(tenantId, idBefore(fromId))
  }

  private async sweep(): Promise<void> {
    const { platformTx } = this.options
    for (const tenantId of await platformTx.read('audit-seal', () => this.reader.tenants()))
      await this.sealAfter(tenantId, FIRST_ID, () => this.state !== 'stopping')
  }

  private async sealAfter(tenantId: string, after: string, goesOn: () => boolean = () => true): Promise<void> {
    const { platformTx } = this.options
    const { range, batch } = this.policy
    let begin = after
    while (goesOn()) {
      // SQLite answers without ever giving way to requests.
      await breathe()
      const look = () => this.reader.unsealed(tenantId, begin, range)
      // A look first: most of the time there is nothing, and then no writer should wait.
      const { ids, end } = await platformTx.read('audit-seal', look)
      if (ids.length > 0)
        await this.withoutCollision(() =>
          platformTx.run('audit-seal', async () => this.seal(tenantId, (await look()).ids.slice(0, batch))),
        )
      // What did not fit is found by another look at the same range.
      if (ids.length > batch) continue
      if (end === undefined) return
      begin = end
    }
  }

  /** Another sealer was quicker: the number or the row is taken. */
  private async withoutCollision(attempt: () => Promise<void>): Promise<void> {
    for (let collisions = 0; ; collisions += 1) {
      try {
        await attempt()
        return
      } catch (error) {
        if (!isUniqueViolation(error) || collisions === MOST_COLLISIONS) throw error
        await wait(Math.random() * 20)
      }
    }
  }

  private async seal(tenantId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const { service, platformTx } = this.options
    const head = await this.reader.head(tenantId)
    let seq = head?.seq ?? 0
    let prevHash = head?.hash ?? genesisHash(service, tenantId)
    const links: AuditSealRow[] = []
    for (const row of await this.reader.rows(tenantId, ids)) {
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
  }
}
