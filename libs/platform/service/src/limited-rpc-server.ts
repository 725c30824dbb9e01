import { internalError, isDomainError, unavailable, type WireError } from '@nexus/kernel'
import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices'
import { type Observable, throwError } from 'rxjs'
import {
  DRAIN_LIMIT_MS,
  type RpcHeaders,
  type RpcLimits,
  type RpcLoad,
  type RpcReply,
  type RpcRequest,
} from './rpc-transport.js'
import { type Place, WorkLimit } from './work-limit.js'

/** The Nest RPC context of a call: subject, headers, and by when it must be answered (`performance.now`). */
export class RpcCallContext extends BaseRpcContext<[string, RpcHeaders, number, Place]> {
  getSubject(): string {
    return this.getArgByIndex(0) as string
  }

  getHeaders(): RpcHeaders {
    return this.getArgByIndex(1) as RpcHeaders
  }

  getDeadline(): number {
    return this.getArgByIndex(2) as number
  }

  /** From here on the call only waits for the effect of others: its place among those that run is another's. */
  stepAside(): void {
    ;(this.getArgByIndex(3) as Place).stepAside()
  }
}

/** A call as it arrived. */
export interface IncomingCall {
  readonly subject: string
  readonly headers: RpcHeaders
  /** When the caller stops waiting, by `performance.now`. */
  readonly deadline: number
  /** The body; read only once the call has a place. */
  read(): RpcRequest | Promise<RpcRequest>
}

/** What goes back: an answer, or a refusal in its transport form. */
export type RpcOutcome = { readonly reply: RpcReply } | { readonly error: WireError }

const FAILED = 'The service failed.'

/** The part of a service's server that is the same on every transport: who may run when, and what is answered. */
export abstract class LimitedRpcServer extends Server implements CustomTransportStrategy {
  protected readonly limit: WorkLimit
  private readonly cuts = new Set<(outcome: RpcOutcome) => void>()
  private drained: Promise<void> | undefined

  constructor(
    protected readonly service: string,
    limits: RpcLimits,
  ) {
    super()
    this.limit = new WorkLimit(service, limits)
    this.initializeSerializer({})
    this.initializeDeserializer({})
  }

  get load(): RpcLoad {
    return this.limit.load
  }

  abstract override listen(callback: (error?: unknown) => void): void
  abstract override close(): void | Promise<void>
  /** Ends the arrival of new calls; what has arrived is still answered. */
  protected abstract stopIntake(): Promise<void>

  drain(limitMs = DRAIN_LIMIT_MS): Promise<void> {
    return (this.drained ??= this.drainNow(limitMs))
  }

  // Nest's status listeners have no meaning here: the transport's own connection has them.
  override on(): void {
    return
  }

  /** The operations that Nest gave handlers for. */
  protected subjects(): string[] {
    return [...this.messageHandlers].filter(([, handler]) => handler.isEventHandler !== true).map(([name]) => name)
  }

  /** Runs one call when its turn comes. Never rejects. */
  protected async answer(call: IncomingCall): Promise<RpcOutcome> {
    let place: Place
    try {
      place = await this.limit.enter(call.deadline)
    } catch (error) {
      return { error: wireOf(error) }
    }
    // The place is held until the work itself has ended, also when the answer went out before.
    const work = this.run(call, place).finally(() => {
      place.leave()
    })
    return new Promise((resolve) => {
      this.cuts.add(resolve)
      void work.then(resolve).finally(() => this.cuts.delete(resolve))
    })
  }

  private async run(call: IncomingCall, place: Place): Promise<RpcOutcome> {
    try {
      const handler = this.getHandlerByPattern(call.subject)
      if (handler === null)
        return { error: unavailable(`No service answers ${call.subject}.`, { retryAfterSeconds: 1 }).toWire() }
      const request = await call.read()
      const context = new RpcCallContext([call.subject, call.headers, call.deadline, place])
      return await new Promise<RpcOutcome>((resolve) => {
        const settle = (packet: { err?: unknown; response?: unknown; isDisposed?: boolean }): void => {
          if (packet.err != null) resolve({ error: wireOf(packet.err) })
          else if (packet.response !== undefined) resolve({ reply: packet.response as RpcReply })
          else if (packet.isDisposed === true) resolve({ error: internalError(FAILED).toWire() })
        }
        const produce = async (): Promise<Observable<unknown>> => {
          try {
            return this.transformToObservable(await handler(request, context))
          } catch (error) {
            return throwError(() => error)
          }
        }
        this.handleRequest(context, produce, settle)
      })
    } catch (error) {
      return { error: wireOf(error) }
    }
  }

  private async drainNow(limitMs: number): Promise<void> {
    this.limit.close()
    await this.stopIntake()
    if (await this.limit.idle(limitMs)) return
    const refusal = unavailable(`The service ${this.service} stopped before it was done; try again.`, {
      retryAfterSeconds: 1,
    })
    this.limit.refuseWaiting(refusal)
    for (const cut of [...this.cuts]) cut({ error: refusal.toWire() })
  }
}

/** Refusals pass in their transport form; of anything else nothing is told. */
function wireOf(error: unknown): WireError {
  if (!isDomainError(error)) return internalError(FAILED).toWire()
  return typeof (error as { toWire?: unknown }).toWire === 'function' ? error.toWire() : error
}
