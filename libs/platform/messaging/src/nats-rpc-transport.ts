import { hostname } from 'node:os'
import { randomBytes } from 'node:crypto'
import {
  type Clock,
  deadlineExceeded,
  DomainError,
  internalError,
  isDomainError,
  type ErrorDefinition,
  unavailable,
} from '@nexus/kernel'
import {
  budgetOfHop,
  MAX_RPC_BYTES,
  type RpcCallOptions,
  type RpcHeaders,
  type RpcLimits,
  type RpcReply,
  type RpcRequest,
  type ServiceTransport,
  whileAwaited,
} from '@nexus/platform-service'
import type { ObjectStorage } from '@nexus/platform-storage'
import type { Logger } from '@nexus/platform-telemetry'
import { headers as newHeaders, errors, type Msg, type MsgHdrs } from '@nats-io/transport-node'
import { type Claim, ClaimCheck, claimOf, setClaim } from './claim-check.js'
import type { NatsLink } from './connect-nats.js'
import { NatsRpcServer } from './nats-rpc-server.js'
import { rpcSubject, SUBJECT_PREFIX } from './rpc-subjects.js'
import { ENVELOPE_VERSION, HEADER, INLINE_BYTES, type ReplyEnvelope } from './rpc-wire.js'

/** What the NATS transport stands on. */
export interface NatsRpcOptions {
  readonly link: NatsLink
  /** Where bodies over 512 KiB go. */
  readonly storage: ObjectStorage
  readonly clock: Clock
  readonly log: Logger
  /** Limits of each server of this process. Default: 64 at once, 128 waiting (reliability.md 2.2). */
  readonly limits?: Partial<RpcLimits>
  /** Name of this process in heartbeats. Default: host, process id and a random part. */
  readonly instance?: string
  /** First word of all subjects. Default: `nx`. */
  readonly prefix?: string
  /** The largest request or answer. Default: {@link MAX_RPC_BYTES}. */
  readonly maxBytes?: number
  /** How often a server says that it lives, in milliseconds. Default: 5,000. */
  readonly heartbeatMs?: number
  /** How many stored events of a service are not handled yet: part of its heartbeat. */
  readonly undelivered?: (service: string) => Promise<number | undefined>
}

const LIMITS: RpcLimits = { concurrency: 64, queue: 128 }

/**
 * Request-reply over NATS: all replies come back on one subscription; the replicas of a service share its requests.
 * Without a server that answers, and without a connection, a call is refused at once.
 */
export class NatsRpcTransport implements ServiceTransport {
  /** Bodies that were too large for a message. */
  readonly claims: ClaimCheck
  private readonly prefix: string

  constructor(private readonly options: NatsRpcOptions) {
    this.prefix = options.prefix ?? SUBJECT_PREFIX
    this.claims = new ClaimCheck(options)
  }

  server(service: string): NatsRpcServer {
    const { link, log, clock, limits, heartbeatMs, undelivered, instance = instanceName() } = this.options
    return new NatsRpcServer({
      service,
      instance,
      link,
      claims: this.claims,
      log,
      clock,
      limits: { ...LIMITS, ...limits },
      prefix: this.prefix,
      heartbeatMs,
      undelivered,
      maxBytes: this.options.maxBytes ?? MAX_RPC_BYTES,
    })
  }

  async request(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    timeoutMs: number,
    { signal }: RpcCallOptions = {},
  ): Promise<RpcReply> {
    const until = performance.now() + timeoutMs
    budgetOfHop(subject, timeoutMs)
    this.assertConnected(subject)
    const body = new TextEncoder().encode(JSON.stringify({ v: ENVELOPE_VERSION, data: request }))
    const tenantId = headers['nx-tenant']
    const claim = body.length > INLINE_BYTES ? await this.claims.store(tenantId, body) : undefined
    try {
      // Storing the body took its part of the time.
      const left = until - performance.now()
      const sent = this.headersOf(headers, budgetOfHop(subject, left), left, claim)
      const sentBody = claim === undefined ? body : new Uint8Array()
      const text = await whileAwaited(signal, async () =>
        this.textOf(await this.ask(subject, sentBody, sent, left), tenantId),
      )
      const reply = JSON.parse(text) as ReplyEnvelope
      if (reply.v !== ENVELOPE_VERSION) throw internalError('The service speaks another version of the protocol.')
      if (reply.error !== undefined) throw DomainError.fromWire(reply.error)
      return reply.data
    } catch (error) {
      if (isDomainError(error)) throw error
      this.options.log.error({ err: error, subject }, 'the answer of a call could not be read')
      throw internalError('The service gave an answer that cannot be read.')
    } finally {
      // Read or never to be read: the call is over.
      if (claim !== undefined) void this.claims.remove(claim.key)
    }
  }

  private headersOf(headers: RpcHeaders, budget: number, left: number, claim: Claim | undefined): MsgHdrs {
    const sent = newHeaders()
    sent.set(HEADER.context, headers['nx-context'])
    if (headers['nx-tenant'] !== undefined) sent.set(HEADER.tenant, headers['nx-tenant'])
    if (headers.traceparent !== undefined) sent.set(HEADER.trace, headers.traceparent)
    sent.set(HEADER.budget, String(budget))
    sent.set(HEADER.deadline, String(Math.round(this.options.clock.now().getTime() + left)))
    if (claim !== undefined) setClaim(sent, claim)
    return sent
  }

  private async ask(subject: string, body: Uint8Array, sent: MsgHdrs, timeoutMs: number): Promise<Msg> {
    const { connection } = this.options.link
    try {
      return await connection.request(rpcSubject(subject, this.prefix), body, { headers: sent, timeout: timeoutMs })
    } catch (error) {
      throw this.refusalOf(subject, error)
    }
  }

  /** What went wrong on the way, in the words of the taxonomy. */
  private refusalOf(subject: string, error: unknown): DomainError {
    if (isDomainError(error)) return error
    const cause = error instanceof errors.RequestError ? error.cause : error
    if (cause instanceof errors.TimeoutError)
      return deadlineExceeded(`${subject} did not answer within its time budget.`)
    if (cause instanceof errors.PermissionViolationError) {
      this.options.log.error({ err: cause, subject }, 'NATS does not let this service call the operation')
      return internalError('The platform is not set up to make this call.')
    }
    if (!(cause instanceof errors.NoRespondersError))
      this.options.log.warn({ err: error, subject }, 'the call did not get through')
    return retryLater(unavailable, subject)
  }

  private assertConnected(subject: string): void {
    const { link } = this.options
    if (!link.connected || link.connection.isClosed() || link.connection.isDraining())
      throw retryLater(unavailable, subject)
  }

  private async textOf(message: Msg, tenantId: string | undefined): Promise<string> {
    const claim = claimOf(message)
    if (claim === undefined) return message.string()
    const text = await this.claims.fetch(claim, tenantId)
    void this.claims.remove(claim.key)
    return text
  }
}

const retryLater = (definition: ErrorDefinition, subject: string): DomainError =>
  definition(`No service answers ${subject} at the moment; try again.`, { retryAfterSeconds: 1 })

/** A word that is allowed in a subject. */
const instanceName = (): string =>
  `${hostname().replaceAll(/[^A-Za-z0-9-]/g, '-')}-${String(process.pid)}-${randomBytes(3).toString('hex')}`
