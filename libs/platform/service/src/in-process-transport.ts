import { AsyncResource } from 'node:async_hooks'
import { deadlineExceeded, DomainError, internalError, isDomainError, unavailable } from '@nexus/kernel'
import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices'
import type { Observable } from 'rxjs'
import type { RpcHeaders, RpcReply, RpcRequest, RpcTransport } from './rpc-transport.js'

/** Breaks AsyncLocalStorage at the service border, as a network would: a caller's transaction must not leak in. */
const border = new AsyncResource('NexusServiceBorder')

/** JSON round trip: what arrives is what a network would deliver. */
const wire = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

/** The Nest RPC context of an in-process call: subject and headers. */
export class InProcessContext extends BaseRpcContext<[string, RpcHeaders]> {
  getSubject(): string {
    return this.getArgByIndex(0) as string
  }

  getHeaders(): RpcHeaders {
    return this.getArgByIndex(1) as RpcHeaders
  }
}

/** The in-process switchboard: which server answers which subject. One per host process. */
export class InProcessTransport implements RpcTransport {
  private readonly servers = new Map<string, InProcessServer>()
  private readonly pending = new Set<(reason: Error) => void>()

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

  request(subject: string, request: RpcRequest, headers: RpcHeaders, timeoutMs: number): Promise<RpcReply> {
    const server = this.servers.get(subject)
    if (server === undefined)
      return Promise.reject(
        unavailable(`No service answers ${subject} at the moment; try again.`, { retryAfterSeconds: 1 }),
      )
    return new Promise<RpcReply>((resolve, reject) => {
      const interrupted = (reason: Error): void => {
        ended()
        reject(reason)
      }
      const timer = setTimeout(
        () => {
          interrupted(deadlineExceeded(`${subject} did not answer within its time budget.`))
        },
        Math.max(1, timeoutMs),
      )
      const ended = (): void => {
        clearTimeout(timer)
        this.pending.delete(interrupted)
      }
      this.pending.add(interrupted)
      const settle = (reply: { err?: unknown; response?: unknown }): void => {
        if (reply.err == null && reply.response === undefined) return
        ended()
        try {
          if (reply.err == null) resolve(wire(reply.response) as RpcReply)
          else
            reject(
              isDomainError(reply.err) ? DomainError.fromWire(wire(reply.err)) : internalError('The service failed.'),
            )
        } catch {
          // An answer that is no JSON (a bigint among the facts) must end the call, as it would on a network.
          reject(internalError('The service gave an answer that cannot be sent.'))
        }
      }
      border.runInAsyncScope(() => {
        server.dispatch(subject, wire(request), headers, settle)
      })
    })
  }
}

/** Nest's server side of the in-process transport. */
export class InProcessServer extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol.for('nexus.in-process')

  constructor(private readonly transport: InProcessTransport) {
    super()
    this.initializeSerializer({})
    this.initializeDeserializer({})
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      for (const [subject, handler] of this.messageHandlers)
        if (handler.isEventHandler !== true) this.transport.register(subject, this)
      callback()
    } catch (error) {
      callback(error)
    }
  }

  close(): void {
    this.transport.unregister(this)
  }

  // Nest's status listeners have no meaning inside one process.
  override on(): void {
    return
  }

  override unwrap<T>(): T {
    return this.transport as T
  }

  dispatch(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    reply: (packet: { err?: unknown; response?: unknown }) => void,
  ): void {
    const handler = this.getHandlerByPattern(subject)
    if (handler === null) {
      reply({ err: unavailable(`No service answers ${subject}.`).toWire() })
      return
    }
    const context = new InProcessContext([subject, headers])
    this.handleRequest(
      context,
      async () => this.transformToObservable(await handler(request, context)) as Observable<unknown>,
      reply,
    )
  }
}
