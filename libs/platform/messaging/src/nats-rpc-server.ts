import { type Clock, deadlineExceeded, internalError, isDomainError } from '@nexus/kernel'
import {
  LimitedRpcServer,
  LEAST_MS,
  type IncomingCall,
  type RpcLimits,
  type RpcOutcome,
  type RpcRequest,
  rpcPayloadTooLarge,
} from '@nexus/platform-service'
import type { Logger } from '@nexus/platform-telemetry'
import { headers as newHeaders, type Msg, type Subscription } from '@nats-io/transport-node'
import { type ClaimCheck, claimOf, setClaim } from './claim-check.js'
import type { NatsLink } from './connect-nats.js'
import { heartbeatRequestSubject, heartbeatSubject, rpcSubject } from './rpc-subjects.js'
import { ENVELOPE_VERSION, HEADER, INLINE_BYTES, type ReplyEnvelope, type RequestEnvelope } from './rpc-wire.js'

export interface NatsRpcServerOptions {
  readonly service: string
  readonly instance: string
  readonly link: NatsLink
  readonly claims: ClaimCheck
  readonly log: Logger
  readonly clock: Clock
  readonly limits: RpcLimits
  readonly prefix: string
  readonly maxBytes: number
  readonly heartbeatMs?: number
  readonly undelivered?: (service: string) => Promise<number | undefined>
}

/** What an instance says of itself on its heartbeat subject. */
export interface Heartbeat {
  readonly service: string
  readonly instance: string
  /** RFC 3339. */
  readonly at: string
  readonly running: number
  readonly waiting: number
  readonly draining: boolean
  /** Stored events that are not handled yet; absent while that cannot be known. */
  readonly undelivered?: number
}

/** A call without a budget of its own gets this, in milliseconds; no call gets more than the most. */
const DEFAULT_BUDGET_MS = 10_000
const MOST_BUDGET_MS = 600_000
const HEARTBEAT_MS = 5_000
/** How long after its deadline the body of an answer is kept for a caller that still fetches it. */
const LATE_FETCH_MS = 30_000

/**
 * Nest's server of one service on NATS. It subscribes to each operation by itself, in the queue group of the service: an
 * operation that only some replicas know goes to these, and one that nobody knows is refused by NATS at once.
 */
export class NatsRpcServer extends LimitedRpcServer {
  override readonly transportId = Symbol.for('nexus.nats')
  private subscriptions: Subscription[] = []
  private heart: NodeJS.Timeout | undefined

  constructor(private readonly options: NatsRpcServerOptions) {
    super(options.service, options.limits)
  }

  listen(callback: (error?: unknown) => void): void {
    const { link, service, prefix, log } = this.options
    try {
      this.subscriptions = this.subjects().map((operation) =>
        link.connection.subscribe(rpcSubject(operation, prefix), {
          queue: service,
          callback: (error, message) => {
            if (error === null) this.receive(operation, message)
            else log.error({ err: error, operation }, 'NATS does not let this service serve the operation')
          },
        }),
      )
    } catch (error) {
      callback(error)
      return
    }
    // Only when the server knows of all subscriptions is the service there.
    link.connection.flush().then(() => {
      this.startHeart()
      callback()
    }, callback)
  }

  close(): void {
    clearInterval(this.heart)
    for (const subscription of this.subscriptions) if (!subscription.isClosed()) subscription.unsubscribe()
    this.subscriptions = []
  }

  override unwrap<T>(): T {
    return this.options.link.connection as T
  }

  /** Unsubscribes, but takes what the server had already sent: nothing that reached this process is lost. */
  protected async stopIntake(): Promise<void> {
    await Promise.all(
      this.subscriptions
        .filter((subscription) => !subscription.isClosed())
        .map((subscription) => subscription.drain().catch(() => undefined)),
    )
    this.beat()
  }

  override async drain(limitMs?: number): Promise<void> {
    await super.drain(limitMs)
    clearInterval(this.heart)
    if (this.options.link.connected) await this.options.link.connection.flush().catch(() => undefined)
  }

  private receive(operation: string, message: Msg): void {
    const { headers } = message
    const given = Number(headers?.get(HEADER.budget) || DEFAULT_BUDGET_MS)
    const budget = Number.isFinite(given) ? Math.min(given, MOST_BUDGET_MS) : DEFAULT_BUDGET_MS
    const tenant = headers?.get(HEADER.tenant) || undefined
    const traceparent = headers?.get(HEADER.trace) || undefined
    const call: IncomingCall = {
      subject: operation,
      deadline: performance.now() + budget,
      headers: {
        'nx-context': headers?.get(HEADER.context) ?? '',
        ...(tenant === undefined ? {} : { 'nx-tenant': tenant }),
        ...(traceparent === undefined ? {} : { traceparent }),
      },
      read: () => this.read(operation, message, tenant),
    }
    void this.answer(call)
      .then((outcome) => this.respond(message, call, outcome))
      .catch((error: unknown) => {
        this.options.log.error({ err: error, operation }, 'the answer of a call could not be sent')
      })
  }

  private async read(operation: string, message: Msg, tenant: string | undefined): Promise<RpcRequest> {
    try {
      const claim = claimOf(message)
      const text = claim === undefined ? message.string() : await this.options.claims.fetch(claim, tenant)
      const envelope = JSON.parse(text) as RequestEnvelope
      if (envelope.v === ENVELOPE_VERSION) return envelope.data
      throw new Error(`the caller speaks version ${String(envelope.v)} of the protocol`)
    } catch (error) {
      if (!isDomainError(error)) this.options.log.error({ err: error, operation }, 'a call could not be read')
      throw error
    }
  }

  private async respond(message: Msg, call: IncomingCall, outcome: RpcOutcome): Promise<void> {
    const body = this.encoded(outcome)
    if (body.length <= INLINE_BYTES) {
      message.respond(body)
      return
    }
    try {
      if (call.deadline - performance.now() < LEAST_MS)
        throw deadlineExceeded(`${call.subject} had no time left to send its answer.`)
      const claim = await this.options.claims.store(call.headers['nx-tenant'], body)
      const headers = newHeaders()
      setClaim(headers, claim)
      message.respond(new Uint8Array(), { headers })
      this.options.claims.removeAfter(claim.key, Math.max(0, call.deadline - performance.now()) + LATE_FETCH_MS)
    } catch (error) {
      if (!isDomainError(error)) this.options.log.error({ err: error }, 'the answer of a call could not be stored')
      const refusal = isDomainError(error) ? error : internalError('The service could not send its answer.')
      message.respond(this.encoded({ error: refusal.toWire() }))
    }
  }

  private encoded(outcome: RpcOutcome): Uint8Array {
    const envelope: ReplyEnvelope =
      'error' in outcome ? { v: ENVELOPE_VERSION, error: outcome.error } : { v: ENVELOPE_VERSION, data: outcome.reply }
    try {
      const body = new TextEncoder().encode(JSON.stringify(envelope))
      if (body.length <= this.options.maxBytes) return body
      return this.encoded({
        error: rpcPayloadTooLarge('The answer is larger than services may send; ask for less.').toWire(),
      })
    } catch {
      // An answer that is no JSON (a bigint among the facts) must end the call.
      return this.encoded({ error: internalError('The service gave an answer that cannot be sent.').toWire() })
    }
  }

  private startHeart(): void {
    const { link, log, prefix } = this.options
    this.subscriptions.push(
      link.connection.subscribe(heartbeatRequestSubject(prefix), {
        callback: (error) => {
          if (error === null) this.beat()
          else log.warn({ err: error }, 'NATS does not let this service hear who asks for heartbeats')
        },
      }),
    )
    this.beat()
    this.heart = setInterval(() => {
      this.beat()
    }, this.options.heartbeatMs ?? HEARTBEAT_MS)
    this.heart.unref()
  }

  private beat(): void {
    void this.beatWithFigures()
  }

  private async beatWithFigures(): Promise<void> {
    const { link, service, instance, prefix, clock } = this.options
    // A database that is away must not make the service look dead.
    const undelivered = await this.options.undelivered?.(service).catch(() => undefined)
    if (!link.connected || link.connection.isClosed()) return
    const heartbeat: Heartbeat = { service, instance, at: clock.now().toISOString(), ...this.load, undelivered }
    link.connection.publish(heartbeatSubject(service, instance, prefix), JSON.stringify(heartbeat))
  }
}
