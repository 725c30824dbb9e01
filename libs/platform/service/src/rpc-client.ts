import {
  type AnyOperation,
  type CallerInputOf,
  type Clock,
  CLOCK,
  type OutputOf,
  permissionDenied,
  type RequestContext,
} from '@nexus/kernel'
import { assertNoTransaction, timeLeftOf } from '@nexus/platform-database'
import { inSpan, injectTrace } from '@nexus/platform-telemetry'
import { Inject, Injectable } from '@nestjs/common'
import { CONTEXT_SIGNER, type ContextSigner, tokenOf } from './context-signer.js'
import { RPC_TRANSPORT, type RpcReply, type RpcTransport } from './rpc-transport.js'

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

  /** As `call`, with the reply's envelope; the gateway needs to know of replays. */
  async request(ctx: RequestContext, operation: AnyOperation, input: unknown): Promise<RpcReply> {
    assertNoTransaction(`the call of ${operation.name}`)
    if (!ctx.audience.includes(operation.name))
      throw permissionDenied(`${ctx.operation} does not declare ${operation.name} in its calls.`)
    const token = tokenOf(ctx) ?? this.signer.sign(ctx)
    const headers = { 'nx-context': token, ...(ctx.tenantId === undefined ? {} : { 'nx-tenant': ctx.tenantId }) }
    return inSpan({ name: `call ${operation.name}`, kind: 'client' }, () =>
      this.transport.request(operation.name, { input }, injectTrace(headers), timeLeftOf(ctx, this.clock)),
    )
  }
}
