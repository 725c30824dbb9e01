import { isDomainError } from '@nexus/kernel'
import type { ChromiumProcess } from './chromium-process.js'
import { startChromium, type ChromiumSource } from './chromium-starter.js'
import { renderFailed, rendererUnavailable } from './pdf-errors.js'
import { assertRenderable, RendererLost, RenderSlot, type RenderRequest } from './render-slot.js'

/** Calls back once after some milliseconds; the result cancels it. */
export type After = (milliseconds: number, action: () => void) => () => void

/** What happened to Chromium, for the log. */
export type RendererNotice =
  | { readonly kind: 'started'; readonly executablePath: string; readonly processId: number }
  | { readonly kind: 'stopped'; readonly reason: 'idle' | 'closed' | 'memory' }
  | { readonly kind: 'lost'; readonly tenantId: string }

/** Settings of a {@link PdfRenderer}; the defaults are those of SEC-40. */
export interface PdfRendererOptions extends ChromiumSource {
  /** Documents that print at the same time, default 2. */
  readonly poolSize?: number
  /** Without a job for so long Chromium is stopped, default five minutes. */
  readonly idleMs?: number
  /** Default 10 seconds. */
  readonly jobMs?: number
  /** Default 50. */
  readonly pageLimit?: number
  /** A browser context is closed after so many documents, default 50. */
  readonly jobsPerContext?: number
  /** Above it Chromium is replaced by a new one, default 600 MiB; watched on Linux. */
  readonly memoryLimitBytes?: number
  /** The timer of the idle stop. */
  readonly after?: After
  readonly onNotice?: (notice: RendererNotice) => void
}

interface Job {
  readonly request: RenderRequest
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: unknown) => void
  /** Chromium ended while it ran: the next time it runs alone, so that it cannot take others with it. */
  suspect: boolean
  /** How many later jobs went first. */
  overtaken: number
  /** The one that prints it. */
  chromium?: ChromiumProcess
}

const MEMORY_CHECK_EVERY = 10
const MOST_OVERTAKEN = 10

const realTimer: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/**
 * Prints HTML to PDF in a Chromium without scripts, files and network (SEC-40). It starts at the first document and
 * stops when idle. Documents wait in order; one that is too slow, too long or deadly fails alone.
 */
export class PdfRenderer {
  private readonly waiting: Job[] = []
  private readonly running = new Map<RenderSlot, Job>()
  private readonly slots: RenderSlot[]
  private readonly retired = new Set<ChromiumProcess>()
  private chromium: ChromiumProcess | undefined
  private starting: Promise<ChromiumProcess> | undefined
  private cancelIdleStop: (() => void) | undefined
  private stopping: Promise<void> | undefined
  private settled: (() => void) | undefined
  private closed = false
  private jobsDone = 0

  constructor(private readonly options: PdfRendererOptions = {}) {
    this.slots = Array.from({ length: options.poolSize ?? 2 }, () => new RenderSlot())
  }

  /**
   * The PDF of a document. Fails with `pdf.render.too_slow`, `pdf.render.too_many_pages`, `pdf.render.failed`, or
   * `pdf.renderer.unavailable` when there is no Chromium or the renderer is closed.
   */
  async render(request: RenderRequest): Promise<Uint8Array> {
    if (this.closed) throw rendererUnavailable('The PDF renderer is closed')
    assertRenderable(request)
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject, suspect: false, overtaken: 0 })
      this.dispatch()
    })
  }

  /** The process of the running Chromium, if there is one. */
  get processId(): number | undefined {
    return this.chromium?.isAlive() ? this.chromium.processId : undefined
  }

  /** Memory of the running Chromium in bytes; undefined when there is none, or the system does not tell. */
  async memoryBytes(): Promise<number | undefined> {
    return this.chromium?.memoryBytes()
  }

  /** Refuses what waits, lets finish what runs, and stops Chromium. */
  async close(): Promise<void> {
    this.closed = true
    this.cancelIdleStop?.()
    for (const job of this.waiting.splice(0)) job.reject(rendererUnavailable('The PDF renderer is closing'))
    if (this.running.size > 0) await new Promise<void>((resolve) => (this.settled = resolve))
    await Promise.all([this.stopping, this.stop('closed'), ...[...this.retired].map((chromium) => chromium.close())])
  }

  private dispatch(): void {
    for (let next = this.next(); next; next = this.next()) {
      const [slot, job] = next
      this.waiting.splice(this.waiting.indexOf(job), 1)
      this.running.set(slot, job)
      void this.run(slot, job)
    }
    if (this.running.size === 0) this.restLater()
  }

  /** The first in the queue, unless another of a free slot's own tenant saves it a new context; not for ever. */
  private next(): [RenderSlot, Job] | undefined {
    const first = this.waiting[0]
    const free = this.slots.filter((slot) => !this.running.has(slot))
    if (!first || !free[0]) return undefined
    if (first.suspect || [...this.running.values()].some(({ suspect }) => suspect))
      return this.running.size > 0 ? undefined : [free[0], first]
    for (const job of first.overtaken < MOST_OVERTAKEN ? this.waiting : [first]) {
      const slot = free.find(({ tenantId }) => tenantId === job.request.tenantId)
      if (!slot || job.suspect) continue
      if (job !== first) first.overtaken += 1
      return [slot, job]
    }
    return [free[0], first]
  }

  private async run(slot: RenderSlot, job: Job): Promise<void> {
    this.cancelIdleStop?.()
    this.cancelIdleStop = undefined
    try {
      const chromium = await this.liveChromium()
      job.chromium = chromium
      const { jobMs = 10_000, pageLimit = 50, jobsPerContext = 50 } = this.options
      job.resolve(await slot.render(chromium, job.request, { jobMs, pages: pageLimit, jobsPerContext }))
      this.jobsDone += 1
      if (this.jobsDone % MEMORY_CHECK_EVERY === 0) await this.watchMemory(chromium)
    } catch (error) {
      this.retryOrReject(job, error)
    } finally {
      this.running.delete(slot)
      this.closeRetired()
      this.dispatch()
    }
  }

  private retryOrReject(job: Job, error: unknown): void {
    if (!(error instanceof RendererLost)) {
      job.reject(isDomainError(error) ? error : renderFailed('The document could not be rendered'))
      return
    }
    this.options.onNotice?.({ kind: 'lost', tenantId: job.request.tenantId })
    if (job.suspect) job.reject(renderFailed('Chromium ended twice while it rendered the document'))
    else if (this.closed) job.reject(rendererUnavailable('The PDF renderer is closing'))
    else {
      job.suspect = true
      this.waiting.unshift(job)
    }
  }

  private async liveChromium(): Promise<ChromiumProcess> {
    await this.stopping
    if (this.chromium?.isAlive()) return this.chromium
    this.starting ??= startChromium(this.options)
      .then((chromium) => {
        this.chromium = chromium
        this.options.onNotice?.({
          kind: 'started',
          executablePath: chromium.executablePath,
          processId: chromium.processId,
        })
        return chromium
      })
      .finally(() => (this.starting = undefined))
    return this.starting
  }

  /** PDF-01: Chromium keeps some memory of every document. A full one finishes its jobs, and the next gets a new one. */
  private async watchMemory(chromium: ChromiumProcess): Promise<void> {
    const { memoryLimitBytes = 600 * 1024 * 1024 } = this.options
    const bytes = await chromium.memoryBytes()
    if (bytes === undefined || bytes <= memoryLimitBytes || this.chromium !== chromium) return
    this.chromium = undefined
    this.retired.add(chromium)
    this.options.onNotice?.({ kind: 'stopped', reason: 'memory' })
  }

  private closeRetired(): void {
    for (const chromium of this.retired) {
      if ([...this.running.values()].some((job) => job.chromium === chromium)) continue
      void chromium.close().then(() => this.retired.delete(chromium))
    }
  }

  private restLater(): void {
    this.settled?.()
    if (this.closed || !this.chromium || this.cancelIdleStop) return
    const { idleMs = 5 * 60_000, after = realTimer } = this.options
    this.cancelIdleStop = after(idleMs, () => {
      this.cancelIdleStop = undefined
      if (this.running.size === 0) this.stopping = this.stop('idle')
    })
  }

  private async stop(reason: 'idle' | 'closed'): Promise<void> {
    const chromium = this.chromium
    if (!chromium) return
    this.chromium = undefined
    await chromium.close()
    this.options.onNotice?.({ kind: 'stopped', reason })
  }
}
