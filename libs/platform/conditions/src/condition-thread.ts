import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import type { ConditionProblem, ConditionResult, Facts, FactsSchema } from './condition.js'

/** One piece of work for the thread. */
export type ConditionRequest =
  | { readonly kind: 'check'; readonly expression: string; readonly schema: FactsSchema }
  | {
      readonly kind: 'evaluate'
      readonly expression: string
      readonly schema: FactsSchema
      readonly facts: Facts
      readonly currency: string
    }

/** The answer of the thread, or why it gave none. */
export type ConditionAnswer =
  { readonly answer: readonly ConditionProblem[] | ConditionResult } | { readonly ended: 'too_slow' | 'crashed' }

interface Job {
  readonly request: ConditionRequest
  readonly settle: (answer: ConditionAnswer) => void
}

/** One life of the worker: jobs are numbered from 1 and answered in order. */
interface Life {
  readonly worker: Worker
  readonly port: MessagePort
  readonly progress: BigInt64Array
  answered: number
}

// A plain module that the build copies, so that the same path holds in src and dist.
const WORKER_FILE = fileURLToPath(new URL('./worker/condition-worker.mjs', import.meta.url))
const NUMBER = 0
const BEGAN = 1
/** A worker that has not begun a job after this time is not starved but stuck. */
const START_LIMIT_MS = 10_000

/**
 * One warm worker thread that takes jobs in order. A job that runs longer than the limit ends with the thread; the
 * others go to the next one. Time counts from when the thread began the job, so a busy machine fails no condition.
 */
export class ConditionThread {
  private life: Life | undefined
  private readonly jobs: Job[] = []
  private timer: NodeJS.Timeout | undefined
  private headSince = 0n
  private closed = false

  constructor(private readonly limitMs: number) {}

  /** Never rejects, except when the facts cannot be copied to a thread. */
  run(request: ConditionRequest): Promise<ConditionAnswer> {
    if (this.closed) return Promise.resolve({ ended: 'crashed' })
    return new Promise((resolve, reject) => {
      const job: Job = { request, settle: resolve }
      try {
        this.send(this.living(), job, this.jobs.length)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
        return
      }
      this.jobs.push(job)
      if (this.jobs.length === 1) this.watchHead()
    })
  }

  /** Ends the thread; what still waits is answered as crashed. */
  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    for (const job of this.jobs.splice(0)) job.settle({ ended: 'crashed' })
    await this.endLife()
  }

  private living(): Life {
    this.life ??= this.startLife()
    return this.life
  }

  private startLife(): Life {
    const { port1, port2 } = new MessageChannel()
    const progress = new BigInt64Array(new SharedArrayBuffer(16))
    const worker = new Worker(WORKER_FILE, {
      workerData: { port: port2, progress },
      transferList: [port2],
      env: {},
      execArgv: [],
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    })
    const life: Life = { worker, port: port1, progress, answered: 0 }
    port1.on('message', (message: { number: number; answer: readonly ConditionProblem[] | ConditionResult }) =>
      this.answer(life, message),
    )
    worker.on('error', () => this.lose(life))
    worker.on('exit', () => this.lose(life))
    // Waiting work is held by the timer; an idle thread must not keep the process alive.
    port1.unref()
    worker.unref()
    return life
  }

  private send(life: Life, job: Job, ahead: number): void {
    life.port.postMessage({ number: life.answered + ahead + 1, ...job.request })
  }

  private answer(life: Life, message: { number: number; answer: readonly ConditionProblem[] | ConditionResult }): void {
    if (life !== this.life) return
    life.answered = message.number
    this.jobs.shift()?.settle({ answer: message.answer })
    this.watchHead()
  }

  private watchHead(): void {
    clearTimeout(this.timer)
    if (this.jobs.length === 0) return
    this.headSince = process.hrtime.bigint()
    this.timer = setTimeout(() => this.lookAtHead(), this.limitMs)
  }

  private lookAtHead(): void {
    const life = this.life
    if (life === undefined) return
    // Answers that arrived while this thread was busy count, although their event has not run yet.
    for (
      let waiting = receiveMessageOnPort(life.port);
      waiting !== undefined;
      waiting = receiveMessageOnPort(life.port)
    ) {
      this.answer(life, waiting.message as Parameters<ConditionThread['answer']>[1])
    }
    if (this.jobs.length === 0) return
    const now = process.hrtime.bigint()
    const begun = Atomics.load(life.progress, NUMBER) > BigInt(life.answered)
    const elapsed = toMilliseconds(now - (begun ? Atomics.load(life.progress, BEGAN) : this.headSince))
    const limit = begun ? this.limitMs : START_LIMIT_MS
    clearTimeout(this.timer)
    if (elapsed >= limit) this.endHead('too_slow')
    else this.timer = setTimeout(() => this.lookAtHead(), Math.min(limit - elapsed, this.limitMs))
  }

  private lose(life: Life): void {
    if (life === this.life && !this.closed) this.endHead('crashed')
  }

  /** Gives up the job at the head and the thread with it; the next thread starts at once with the rest. */
  private endHead(why: 'too_slow' | 'crashed'): void {
    const head = this.jobs.shift()
    void this.endLife()
    head?.settle({ ended: why })
    if (head === undefined && why === 'crashed') return
    const next = this.living()
    this.jobs.forEach((job, index) => this.send(next, job, index))
    this.watchHead()
  }

  private async endLife(): Promise<void> {
    const life = this.life
    this.life = undefined
    life?.port.close()
    await life?.worker.terminate()
  }
}

function toMilliseconds(nanoseconds: bigint): number {
  return Number(nanoseconds / 1000n) / 1000
}
