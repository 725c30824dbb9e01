import { AsyncResource } from 'node:async_hooks'
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@nexus/kernel'
import { isUniqueViolation, type PlatformTx, RowStatements } from '@nexus/platform-database'
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
  gatherMs: 250,
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
  /** By organization: the rows that wait. */
  private waiting = new Map<string, Set<string>>()
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
    this.await(tenantId, [rowId])
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

  private await(tenantId: string, rowIds: Iterable<string>): void {
    const waiting = this.waiting.get(tenantId) ?? new Set()
    for (const rowId of rowIds) waiting.add(rowId)
    this.waiting.set(tenantId, waiting)
  }

  private async sealWaiting(): Promise<void> {
    const taken = this.waiting
    this.waiting = new Map()
    try {
      for (const [tenantId, rowIds] of await this.sealTogether(taken))
        await this.sealAfter(tenantId, idBefore([...rowIds].reduce((first, id) => (id < first ? id : first))))
    } catch (error) {
      // Back, without a timer: the next commit or look takes them along.
      for (const [tenantId, rowIds] of taken) this.await(tenantId, rowIds)
      throw error
    }
  }

  /**
   * The rows of many organizations in few transactions, as they are known: a busy service changes something of others each
   * time, and a transaction for each would take longer than the changes. Resolves with what has to be looked at one by one,
   * because it is too much or another sealer was there.
   */
  private async sealTogether(
    waiting: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<Map<string, ReadonlySet<string>>> {
    const left = new Map<string, ReadonlySet<string>>()
    // In one order in every process: two that add links of the same organizations wait for each other, never both.
    for (const group of this.groupsOf(
      [...waiting].sort(([one], [other]) => (one < other ? -1 : 1)),
      left,
    )) {
      try {
        await this.options.platformTx.run('audit-seal', () => this.sealRows(group))
      } catch (error) {
        if (!isUniqueViolation(error)) throw error
        for (const [tenantId, rowIds] of group) left.set(tenantId, rowIds)
      }
    }
    return left
  }

  /** As many organizations together as one transaction takes; `left` gets those that are too much by themselves. */
  private groupsOf(
    waiting: readonly (readonly [string, ReadonlySet<string>])[],
    left: Map<string, ReadonlySet<string>>,
  ): Map<string, ReadonlySet<string>>[] {
    const groups: Map<string, ReadonlySet<string>>[] = []
    let size = Infinity
    for (const [tenantId, rowIds] of waiting) {
      if (rowIds.size > this.policy.batch) {
        left.set(tenantId, rowIds)
        continue
      }
      if (size + rowIds.size > this.policy.batch) {
        groups.push(new Map())
        size = 0
      }
      size += rowIds.size
      groups.at(-1)?.set(tenantId, rowIds)
    }
    return groups
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
    if (ids.length > 0) await this.sealRows(new Map([[tenantId, new Set(ids)]]))
  }

  /** Links to rows of which none is sealed, in the order of their ids; inside a transaction. */
  private async sealRows(wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const { service, platformTx } = this.options
    const heads = await this.reader.heads([...wanted.keys()])
    const links: AuditSealRow[] = []
    for (const row of await this.reader.rows(wanted)) {
      const { tenantId } = row
      if (wanted.get(tenantId)?.has(row.id) !== true) continue
      const head = heads.get(tenantId) ?? { seq: 0, hash: genesisHash(service, tenantId) }
      const hash = linkHash(head.hash, sealedForm(row))
      const link = { tenantId, seq: head.seq + 1, rowId: row.id, prevHash: head.hash, hash }
      links.push(link)
      heads.set(tenantId, link)
    }
    if (links.length === 0) return
    const { sql, parameters } = RowStatements.of(platformTx.manager(), AuditSealRow).insert(links as never)
    await platformTx.manager().query(sql, parameters)
  }
}
