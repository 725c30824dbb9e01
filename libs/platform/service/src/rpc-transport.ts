import { deadlineExceeded, defineError } from '@nexus/kernel'
import type { CustomTransportStrategy, Server } from '@nestjs/microservices'

/** One request on its way to a service: the operation's input and the signed context, nothing else. */
export interface RpcRequest {
  readonly input: unknown
}

/** What a service answers: the output, and whether it is a stored answer of an earlier, equal request. */
export interface RpcReply {
  readonly output: unknown
  readonly replayed: boolean
}

/** Headers beside the request. */
export interface RpcHeaders {
  /** The context token, see `ContextSigner`. */
  readonly 'nx-context': string
  /** Whose data the bodies are, by which a transport keeps large ones apart; believed only if the signed context says the same. */
  readonly 'nx-tenant'?: string
  /** Where the caller's trace goes on (W3C Trace Context); absent while tracing is off. */
  readonly traceparent?: string
}

/** What the caller's own side may make of a call; nothing of it travels. */
export interface RpcCallOptions {
  /** `read`: it changes nothing. Default: write. */
  readonly access?: 'read' | 'write'
  /**
   * A second execution has no second effect: it is a read, or it carries a key under which the service stores its
   * answer. Without it nobody may repeat the call. Services never repeat calls of each other (reliability.md 2.8).
   */
  readonly repeatable?: boolean
  /** Ends the wait, with `callAbandoned`: who asked has gone. Whether the callee goes on, its time budget decides. */
  readonly signal?: AbortSignal
}

/**
 * Request-reply between services. Two adapters: in-process (embedded) and NATS (cluster); both have wire
 * semantics: JSON only, no shared memory, no shared AsyncLocalStorage, and both pass `rpcTransportConformance`.
 */
export interface RpcTransport {
  /**
   * @param subject operation name
   * @param timeoutMs what is left of the caller's time; the callee gets {@link HOP_MS} less
   * @throws DomainError the callee's refusal; `unavailable` when nobody serves the subject, `serviceOverloaded` when too
   * many wait there; `deadlineExceeded` after timeoutMs, or at once when too little is left; `callAbandoned`;
   * `rpcPayloadTooLarge`
   */
  request(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    timeoutMs: number,
    options?: RpcCallOptions,
  ): Promise<RpcReply>
}

/** How busy a service's server is, for metrics and heartbeats. */
export interface RpcLoad {
  /** Requests that run. */
  readonly running: number
  /** Requests that wait for a place. */
  readonly waiting: number
  readonly draining: boolean
}

/** Nest's server of one service on a transport. */
export type RpcServer = Server &
  CustomTransportStrategy & {
    readonly load: RpcLoad
    /**
     * Takes no new request, lets those that were taken end, and answers what is left after `limitMs` with
     * `unavailable` (reliability.md 2.6). May be called twice.
     */
    drain(limitMs?: number): Promise<void>
  }

/** A transport with both of its ends. */
export interface ServiceTransport extends RpcTransport {
  /** A new server for the named service; it serves what Nest registers, from `listen` on. */
  server(service: string): RpcServer
}

/** Injection token of the {@link RpcTransport}. */
export const RPC_TRANSPORT = Symbol.for('nexus.rpc-transport')

/** How many requests a server runs at once, and how many may wait; beyond that it refuses with `unavailable`. */
export interface RpcLimits {
  readonly concurrency: number
  readonly queue: number
}

/** What is kept back of the time at each hop, so that the caller still hears the callee's refusal, in milliseconds. */
export const HOP_MS = 50
/** With less than this, work is refused instead of begun, in milliseconds. */
export const LEAST_MS = 20
/** How long a drain waits for running requests, in milliseconds. */
export const DRAIN_LIMIT_MS = 20_000
/** The largest request or answer, in bytes of JSON; files go through the object storage by themselves. */
export const MAX_RPC_BYTES = 64 * 1024 * 1024

export const rpcPayloadTooLarge = defineError({
  code: 'rpc.payload.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'A request or an answer between services is larger than they may send each other.',
})

/** Apart from `unavailable`: who sheds load works, so that a circuit breaker must not take it for broken. */
export const serviceOverloaded = defineError({
  code: 'request.overloaded',
  kind: 'UNAVAILABLE',
  when: 'A service has more to do than it can; nothing was done.',
})

/** Heard by nobody: its caller ended it. */
export const callAbandoned = defineError({
  code: 'request.abandoned',
  kind: 'ABORTED',
  when: 'Whoever asked has gone before the answer came.',
})

/** @throws DomainError `callAbandoned` */
export function assertAwaited(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw callAbandoned('Whoever asked has gone before the answer came.')
}

/**
 * The outcome of the work, or `callAbandoned` as soon as the signal says so, whatever comes first. The work is not
 * stopped by this; its own failure is then nobody's any more.
 */
export async function whileAwaited<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  assertAwaited(signal)
  if (signal === undefined) return work()
  let stop: () => void = () => undefined
  const gone = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(callAbandoned('Whoever asked has gone before the answer came.'))
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work(), gone])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/**
 * The budget that the callee gets of what is left to the caller.
 * @throws DomainError `deadlineExceeded` when the callee would only refuse it
 */
export function budgetOfHop(subject: string, timeoutMs: number): number {
  const budget = Math.floor(timeoutMs - HOP_MS)
  if (budget < LEAST_MS) throw deadlineExceeded(`No time is left to call ${subject}.`)
  return budget
}
