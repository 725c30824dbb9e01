import type { Clock } from '@nexus/kernel'

/** Something that a process needs, or would like, to do its work. */
export interface HealthCheck {
  /** Such as `database` or `messaging`; the name in the answer. */
  readonly name: string
  /**
   * `required`: without it the process cannot serve and is taken out. `degraded`: it can, though with less; were it
   * required, one cache that is down would take out every process at once.
   */
  readonly kind: 'required' | 'degraded'
  /** Longest time for an answer, in milliseconds; default 500. */
  readonly limitMs?: number
  /** Resolves when all is well. The message of its error is for operators and must hold no secret. */
  run(): Promise<void>
}

/** What `/readyz` says. */
export interface ReadinessReport {
  readonly status: 'ready' | 'not_ready' | 'draining'
  readonly degraded: readonly string[]
  readonly checks: Readonly<Record<string, CheckReport>>
}

export interface CheckReport {
  readonly status: 'ok' | 'failing'
  /** Failures in a row. */
  readonly failures: number
  readonly error?: string
}

export interface ReadinessOptions {
  /** Asked each time: a process that starts gets more of them. */
  readonly checks: () => readonly HealthCheck[]
  readonly clock: Clock
  /** Answers within this time are the same one, whoever asks; default 1 s. */
  readonly keepMs?: number
}

/** So many failures in a row take a process out; one success brings it back (reliability.md 2.7). */
const FAILURES_TO_DROP = 3
const LIMIT_MS = 500

/** Whether this process can do its work: asked by the orchestrator, without flapping. */
export class Readiness {
  private readonly failures = new Map<string, { count: number; error: string }>()
  private readonly everWell = new Set<string>()
  private draining = false
  private latest: { at: number; report: Promise<void> } | undefined

  constructor(private readonly options: ReadinessOptions) {}

  /** From now on nothing new is to come here; at once, and for good (reliability.md 2.6). */
  drain(): void {
    this.draining = true
  }

  /** True once every required check has succeeded: the start is over. */
  get started(): boolean {
    return this.options.checks().every(({ name, kind }) => kind === 'degraded' || this.everWell.has(name))
  }

  async report(): Promise<ReadinessReport> {
    const now = this.options.clock.now().getTime()
    if (this.latest === undefined || Math.abs(now - this.latest.at) >= (this.options.keepMs ?? 1_000))
      this.latest = { at: now, report: this.runAll() }
    await this.latest.report
    const checks = this.options.checks()
    const isDown = ({ name }: HealthCheck): boolean => (this.failures.get(name)?.count ?? 0) > 0
    const dropped = checks.some((check) => check.kind === 'required' && this.isDropped(check.name))
    return {
      status: this.draining ? 'draining' : dropped ? 'not_ready' : 'ready',
      degraded: checks.filter((check) => check.kind === 'degraded' && isDown(check)).map(({ name }) => name),
      checks: Object.fromEntries(checks.map(({ name }) => [name, this.reportOf(name)])),
    }
  }

  /** What has never been well is not there yet, and needs no three failures. */
  private isDropped(name: string): boolean {
    return !this.everWell.has(name) || (this.failures.get(name)?.count ?? 0) >= FAILURES_TO_DROP
  }

  private reportOf(name: string): CheckReport {
    const failure = this.failures.get(name)
    return failure === undefined
      ? { status: 'ok', failures: 0 }
      : { status: 'failing', failures: failure.count, error: failure.error }
  }

  private async runAll(): Promise<void> {
    await Promise.all(this.options.checks().map((check) => this.runOne(check)))
  }

  private async runOne(check: HealthCheck): Promise<void> {
    const { name, limitMs = LIMIT_MS } = check
    let timer: NodeJS.Timeout | undefined
    try {
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Error(`no answer within ${String(limitMs)} ms`))
        }, limitMs)
      })
      await Promise.race([check.run(), late])
      this.failures.delete(name)
      this.everWell.add(name)
    } catch (error) {
      const text = (error instanceof Error ? error.message : String(error)).slice(0, 300)
      this.failures.set(name, { count: (this.failures.get(name)?.count ?? 0) + 1, error: text })
    } finally {
      clearTimeout(timer)
    }
  }
}
