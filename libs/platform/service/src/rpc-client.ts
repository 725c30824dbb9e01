import {
  type AnyOperation,
  type CallerInputOf,
  type Clock,
  CLOCK,
  idempotencyOf,
  type OutputOf,
  permissionDenied,
  type RequestContext,
  routeOf,
} from '@nexus/kernel'
import { assertNoTransaction, timeLeftOf } from '@nexus/platform-database'
import { inSpan, injectTrace } from '@nexus/platform-telemetry'
import { Inject, Injectable } from '@nestjs/common'
import { CONTEXT_SIGNER, type ContextSigner, tokenOf } from './context-signer.js'
import { RPC_TRANSPORT, type RpcCallOptions, type RpcReply, type RpcTransport } from './rpc-transport.js'

/**
 * Longest that an answer is waited for, in milliseconds, whatever the time budget of the caller (reliability.md 2.9). A
 * job has minutes; a question whose replica was killed must not take them all, but fail and be asked again.
 */
export const CALL_BUDGET_MS = { read: 5_000, write: 10_000 } as const

/** Calls operations of other services. Never inside a transaction, and only what the running operation declares in `calls`. */
@Injectable()
export class RpcClient {
  constructor(
    @Inject(RPC_TRANSPORT) private readonly transport: RpcTransport,
    @Inject(CONTEXT_SIGNER) private readonly signer: ContextSigner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError the callee's refusal, or `unavailable`, `deadlineExceeded`; Error when called inside a transaction */
  async call<Op extends AnyOperation>(
    ctx: RequestContext,
    operation: Op,
    input: CallerInputOf<Op>,
  ): Promise<OutputOf<Op>> {
    return (await this.request(ctx, operation, input)).output as OutputOf<Op>
  }

  /** As `call`, with the reply's envelope; the gateway needs to know of replays, and ends calls whose caller has gone. */
  async request(
    ctx: RequestContext,
    operation: AnyOperation,
    input: unknown,
    { signal }: Pick<RpcCallOptions, 'signal'> = {},
  ): Promise<RpcReply> {
    assertNoTransaction(`the call of ${operation.name}`)
    if (!ctx.audience.includes(operation.name))
      throw permissionDenied(`${ctx.operation} does not declare ${operation.name} in its calls.`)
    const token = tokenOf(ctx) ?? this.signer.sign(ctx)
    const headers = { 'nx-context': token, ...(ctx.tenantId === undefined ? {} : { 'nx-tenant': ctx.tenantId }) }
    const options = { ...callTraits(ctx, operation), ...(signal === undefined ? {} : { signal }) }
    const budget = Math.min(timeLeftOf(ctx, this.clock), CALL_BUDGET_MS[options.access])
    return inSpan({ name: `call ${operation.name}`, kind: 'client' }, () =>
      this.transport.request(operation.name, { input }, injectTrace(headers), budget, options),
    )
  }
}

/**
 * What a repeat of a call would mean. An Idempotency-Key makes a write repeatable only where the service stores answers
 * under it: not for public operations, which belong to no organization yet, and not for calls between services.
 */
export function callTraits(
  ctx: RequestContext,
  operation: AnyOperation,
): Required<Pick<RpcCallOptions, 'access' | 'repeatable'>> {
  if (routeOf(operation)?.method === 'GET' || operation.readOnly === true) return { access: 'read', repeatable: true }
  const keyed =
    ctx.idempotency !== undefined &&
    ctx.operation === operation.name &&
    operation.public === undefined &&
    idempotencyOf(operation) !== 'none'
  return { access: 'write', repeatable: keyed }
}
