import { AsyncResource } from 'node:async_hooks'
import { deadlineExceeded, DomainError, internalError, unavailable } from '@nexus/kernel'
import { LimitedRpcServer, type RpcOutcome } from './limited-rpc-server.js'
import {
  assertAwaited,
  budgetOfHop,
  MAX_RPC_BYTES,
  type RpcCallOptions,
  rpcPayloadTooLarge,
  type RpcHeaders,
  type RpcLimits,
  type RpcReply,
  type RpcRequest,
  type ServiceTransport,
  whileAwaited,
} from './rpc-transport.js'

/** Breaks AsyncLocalStorage at the service border, as a network would: a caller's transaction must not leak in. */
const border = new AsyncResource('NexusServiceBorder')

/** There is no other replica to which load could go, so that more may run and wait than in a process of a cluster. */
const LIMITS: RpcLimits = { concurrency: 256, queue: 2_048 }

/** JSON round trip: what arrives is what a network would deliver. */
function wire<T>(value: T, maxBytes: number): T {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) return value
  if (text.length > maxBytes)
    throw rpcPayloadTooLarge('The services would have to send each other too much at once; ask for less.')
  return JSON.parse(text) as T
}

/** The in-process switchboard: which server answers which subject. One per host process. */
export class InProcessTransport implements ServiceTransport {
  private readonly servers = new Map<string, InProcessServer>()
  private readonly pending = new Set<(reason: Error) => void>()

  constructor(private readonly options: { readonly limits?: Partial<RpcLimits>; readonly maxBytes?: number } = {}) {}

  server(service: string): InProcessServer {
    return new InProcessServer(this, service, { ...LIMITS, ...this.options.limits })
  }

  register(subject: string, server: InProcessServer): void {
    if (this.servers.has(subject)) throw new Error(`two services serve ${subject}`)
    this.servers.set(subject, server)
  }

  unregister(server: InProcessServer): void {
    for (const [subject, owner] of this.servers) if (owner === server) this.servers.delete(subject)
  }

  /** Nobody serves any more, and every call that still waits ends in this refusal: the services are replaced. */
  interrupt(reason: Error): void {
    this.servers.clear()
    for (const reject of [...this.pending]) reject(reason)
  }

  async request(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    timeoutMs: number,
    { signal }: RpcCallOptions = {},
  ): Promise<RpcReply> {
    const maxBytes = this.options.maxBytes ?? MAX_RPC_BYTES
    const server = this.servers.get(subject)
    if (server === undefined)
      throw unavailable(`No service answers ${subject} at the moment; try again.`, { retryAfterSeconds: 1 })
    const deadline = performance.now() + budgetOfHop(subject, timeoutMs)
    const sent = wire(request, maxBytes)
    const outcome = await whileAwaited(signal, () =>
      this.within(subject, timeoutMs, () =>
        border.runInAsyncScope(() => server.receive(subject, sent, { ...headers }, deadline, signal)),
      ),
    )
    let arrived: RpcOutcome
    try {
      arrived = wire(outcome, maxBytes)
    } catch (error) {
      if (error instanceof DomainError) throw error
      // An answer that is no JSON (a bigint among the facts) must end the call, as it would on a network.
      throw internalError('The service gave an answer that cannot be sent.')
    }
    if ('error' in arrived) throw DomainError.fromWire(arrived.error)
    return arrived.reply
  }

  /** The outcome, or the end of the caller's patience, whatever comes first. */
  private within(subject: string, timeoutMs: number, work: () => Promise<RpcOutcome>): Promise<RpcOutcome> {
    return new Promise((resolve, reject) => {
      const interrupted = (reason: Error): void => {
        clearTimeout(timer)
        this.pending.delete(interrupted)
        reject(reason)
      }
      const timer = setTimeout(() => {
        interrupted(deadlineExceeded(`${subject} did not answer within its time budget.`))
      }, timeoutMs)
      this.pending.add(interrupted)
      void work().then((outcome) => {
        clearTimeout(timer)
        this.pending.delete(interrupted)
        resolve(outcome)
      })
    })
  }
}

/** Nest's server side of the in-process transport. */
export class InProcessServer extends LimitedRpcServer {
  override readonly transportId = Symbol.for('nexus.in-process')

  constructor(
    private readonly transport: InProcessTransport,
    service: string,
    limits: RpcLimits,
  ) {
    super(service, limits)
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      for (const subject of this.subjects()) this.transport.register(subject, this)
      callback()
    } catch (error) {
      callback(error)
    }
  }

  close(): void {
    this.transport.unregister(this)
  }

  override unwrap<T>(): T {
    return this.transport as T
  }

  receive(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    deadline: number,
    signal?: AbortSignal,
  ): Promise<RpcOutcome> {
    const read = (): RpcRequest => {
      // Abandoned while it waited for its place: then it is not begun.
      assertAwaited(signal)
      return request
    }
    return this.answer({ subject, headers, deadline, read })
  }

  protected stopIntake(): Promise<void> {
    this.transport.unregister(this)
    return Promise.resolve()
  }
}
