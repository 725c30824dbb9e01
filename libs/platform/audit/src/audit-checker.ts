import { AsyncResource } from 'node:async_hooks'
import type { Clock } from '@nexus/kernel'
import type { PlatformTx } from '@nexus/platform-database'
import { AuditCheckRow } from './audit-check.entity.js'
import { AuditReader } from './audit-reader.js'
import { checkChain, type CheckedChain } from './check-chain.js'

/** Numbers of an {@link AuditChecker}. */
export interface CheckerPolicy {
  /** How soon after its start it looks for the first time. */
  readonly firstAfterMs: number
  /** How often it looks for chains that are due. */
  readonly pollMs: number
  /** How old the last check of a chain may become. */
  readonly everyMs: number
  /** The same of the last check of the whole chain. */
  readonly wholeEveryMs: number
}

export const CHECKER_POLICY: CheckerPolicy = {
  firstAfterMs: 10_000,
  pollMs: 60_000,
  everyMs: 86_400_000,
  wholeEveryMs: 7 * 86_400_000,
}

/** A check that has run longer than this has died with its process. */
export const CHECK_LEASE_MS = 600_000

export interface AuditCheckerOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly platformTx: PlatformTx
  readonly clock: Clock
  readonly log?: { error(fields: Record<string, unknown>, message: string): void }
  readonly policy?: Partial<CheckerPolicy>
}

const border = new AsyncResource('NexusAuditCheckerBorder')

/**
 * Checks the audit chains of one service once a day, and at once where somebody asked for it: what came since the last
 * check, and once a week everything. The result is kept in `audit_check`. Of several processes one takes each check.
 */
export class AuditChecker {
  private readonly policy: CheckerPolicy
  private timers: NodeJS.Timeout[] = []
  /** What runs, one after the other. */
  private work: Promise<void> = Promise.resolve()
  private ending = new AbortController()
  private isRunning = false

  constructor(private readonly options: AuditCheckerOptions) {
    this.policy = { ...CHECKER_POLICY, ...options.policy }
  }

  /** Does nothing when it runs already. */
  start(): void {
    if (this.isRunning) return
    this.isRunning = true
    this.ending = new AbortController()
    const { firstAfterMs, pollMs } = this.policy
    const look = (): void => void this.enqueue(() => this.look())
    border.runInAsyncScope(() => {
      this.timers = [setTimeout(look, firstAfterMs), setInterval(look, pollMs)]
      for (const timer of this.timers) timer.unref()
    })
  }

  /** Breaks a check off, which begins anew when somebody looks again. */
  async stop(): Promise<void> {
    this.isRunning = false
    for (const timer of this.timers) clearTimeout(timer)
    this.ending.abort(new Error('the service stops'))
    await this.work
  }

  /** Somebody asked for a check of this organization, and it was committed. */
  wake(tenantId: string): void {
    if (this.isRunning) void this.enqueue(() => this.check(tenantId))
  }

  /** Checks what is due now. For tools and tests; the timers do it by themselves. */
  checked(): Promise<void> {
    return this.enqueue(() => this.look())
  }

  /** Never rejects: what failed is found again by the next look. */
  private enqueue(step: () => Promise<void>): Promise<void> {
    this.work = border
      .runInAsyncScope(() => this.work.then(() => (this.ending.signal.aborted ? undefined : step())))
      .catch((error: unknown) => {
        if (!this.ending.signal.aborted) this.complain(error)
      })
    return this.work
  }

  private complain(error: unknown, more: Record<string, unknown> = {}): void {
    const { service, log } = this.options
    const what = error instanceof Error ? error.message : String(error)
    log?.error({ service, ...more, error: what }, 'an audit chain could not be checked; it is tried again')
  }

  private async look(): Promise<void> {
    const { platformTx, clock } = this.options
    const reader = new AuditReader(platformTx)
    const { tenants, rows } = await platformTx.read('audit-check', async () => ({
      tenants: await reader.tenants(),
      rows: await platformTx.manager().find(AuditCheckRow),
    }))
    const known = new Map(rows.map((row) => [row.tenantId, row]))
    // A trail of which nothing is left has a result that says how far it went.
    for (const tenantId of new Set([...tenants, ...known.keys()])) {
      if (this.ending.signal.aborted) return
      const row = known.get(tenantId)
      if (row === undefined || this.isDue(row, clock.now())) await this.check(tenantId)
    }
  }

  private isDue({ wanted, startedAt, checkedAt }: AuditCheckRow, now: Date): boolean {
    if (startedAt !== null) return isOver(startedAt, CHECK_LEASE_MS, now)
    return wanted || checkedAt === null || isOver(checkedAt, this.policy.everyMs, now)
  }

  /** Takes the check of an organization, unless it runs elsewhere, and keeps what it finds. */
  private async check(tenantId: string): Promise<void> {
    const { service, platformTx, clock } = this.options
    const now = clock.now()
    const before = await this.take(tenantId, now)
    if (before === undefined) return
    try {
      const isWhole =
        before.wanted ||
        before.result !== 'intact' ||
        before.wholeAt === null ||
        isOver(before.wholeAt, this.policy.wholeEveryMs, now)
      const { headSeq, headHash } = before
      const head = headSeq === null || headHash === null ? undefined : { seq: headSeq, hash: headHash }
      const { signal } = this.ending
      const checked = await checkChain({ service, platformTx, tenantId, head, whole: isWhole, now, signal })
      await this.change(tenantId, { startedAt: null, ...found(before, checked, now) })
      if (!checked.report.intact) this.raise(tenantId, checked)
    } catch (error) {
      if (!this.ending.signal.aborted) this.complain(error, { tenantId })
      // What was asked for is still owed.
      await this.change(tenantId, { startedAt: null, ...(before.wanted ? { wanted: true } : {}) })
    }
  }

  private raise(tenantId: string, { report }: CheckedChain): void {
    const { service, log } = this.options
    const [first] = report.problems
    log?.error(
      { service, tenantId, kind: first?.kind, position: report.firstBroken, problems: report.problemCount },
      'an audit chain does not hold; nexus audit verify tells where, the runbook what to do',
    )
  }

  /** The row as it was, now with a running check; undefined when another has that. */
  private take(tenantId: string, now: Date): Promise<AuditCheckRow | undefined> {
    const { platformTx } = this.options
    return platformTx.run('audit-check', async () => {
      const manager = platformTx.manager()
      await manager.createQueryBuilder().insert().into(AuditCheckRow).values({ tenantId }).orIgnore().execute()
      const row = await manager.findOneByOrFail(AuditCheckRow, { tenantId })
      const taken = await manager
        .createQueryBuilder()
        .update(AuditCheckRow)
        .set({ startedAt: now, wanted: false })
        .where('tenant_id = :tenantId AND (started_at IS NULL OR started_at <= :dead)', {
          tenantId,
          dead: new Date(now.getTime() - CHECK_LEASE_MS),
        })
        .execute()
      return taken.affected === 1 ? row : undefined
    })
  }

  private change(tenantId: string, changes: Partial<AuditCheckRow>): Promise<void> {
    const { platformTx } = this.options
    return platformTx.run('audit-check', async () => {
      await platformTx.manager().update(AuditCheckRow, { tenantId }, changes)
    })
  }
}

const isOver = (since: Date, milliseconds: number, now: Date): boolean =>
  now.getTime() - since.getTime() >= milliseconds

/** What a check leaves behind. The head moves on only along a chain that holds: what was cut off must go on to show. */
function found(before: AuditCheckRow, { report, fromSeq }: CheckedChain, now: Date): Partial<AuditCheckRow> {
  const { intact, head, problems, firstBroken, problemCount } = report
  const range = { checkedAt: now, fromSeq, toSeq: Math.max(head?.seq ?? 0, fromSeq - 1) }
  const whole = fromSeq === 1 ? { wholeAt: now } : {}
  if (intact) {
    const since = before.result === 'intact' ? before.intactSince : now
    const last = head === null ? {} : { headSeq: head.seq, headHash: head.hash }
    return { ...range, ...whole, ...last, result: 'intact', intactSince: since }
  }
  const [first] = problems
  return {
    ...range,
    ...whole,
    result: 'broken',
    intactSince: null,
    failedAt: now,
    failedSeq: firstBroken,
    failedKind: first?.kind ?? 'broken-link',
    failedReason: (first?.detail ?? 'the chain does not hold').slice(0, 500),
    problems: problemCount,
  }
}
