import {
  type AnyOperation,
  type Clock,
  CLOCK,
  deadlineExceeded,
  idempotencyKeyRequired,
  idempotencyOf,
  invalidArgument,
  permissionDenied,
  reachOf,
  type RequestContext,
  type TenantContext,
  unauthenticated,
  type UseCase,
  versionRequired,
} from '@nexus/kernel'
import { keepDeadline, TenantTx, timeLeftOf } from '@nexus/platform-database'
import { failpoint } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { setTimeout as sleep } from 'node:timers/promises'
import { CONTEXT_SIGNER, type ContextSigner, keepToken } from './context-signer.js'
import { Idempotency } from './idempotency.js'
import type { RpcCallContext } from './limited-rpc-server.js'
import type { RpcReply, RpcRequest } from './rpc-transport.js'
import { fieldErrorsOf } from './validation.js'

/** What the pipeline asks of the call that brought a request. */
export type PipelineCall = Pick<RpcCallContext, 'getHeaders' | 'getDeadline' | 'stepAside'>

/** A use case as the pipeline sees it. */
export type AnyUseCase = UseCase<AnyOperation>

/** Longest wait for a settled state, whatever `Prefer` asks. */
const MAX_WAIT_MS = 10_000

/**
 * The way of one request inside a service: signed context, validation, permission, version and key
 * policy, then the use case in one transaction with its idempotency record, then the settled state.
 */
@Injectable()
export class OperationPipeline {
  constructor(
    @Inject(CONTEXT_SIGNER) private readonly signer: ContextSigner,
    private readonly tx: TenantTx,
    private readonly idempotency: Idempotency,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError every refusal */
  async run(operation: AnyOperation, useCase: AnyUseCase, request: RpcRequest, call: PipelineCall): Promise<RpcReply> {
    const ctx = this.contextOf(operation, call)
    const parsed = operation.input.safeParse(request.input)
    if (!parsed.success) {
      const errors = fieldErrorsOf(parsed.error)
      throw invalidArgument(
        `The request is not valid: ${errors.map((error) => `${error.pointer} ${error.detail}`).join('; ')}`,
        { errors },
      )
    }
    this.checkAccess(operation, ctx)
    if (operation.public !== undefined)
      return { output: asDeclared(operation, await useCase.execute(ctx, parsed.data, undefined)), replayed: false }
    return this.runForTenant(operation, useCase, ctx as TenantContext, parsed.data, call)
  }

  private contextOf(operation: AnyOperation, call: PipelineCall): RequestContext {
    const headers = call.getHeaders()
    const token = headers['nx-context']
    const signed = this.signer.verify(token, operation.name)
    if (headers['nx-tenant'] !== undefined && headers['nx-tenant'] !== signed.tenantId)
      throw unauthenticated('The call names another organization than its signed context.')
    const deadline = call.getDeadline()
    const left = deadline - performance.now()
    if (left <= 0) throw deadlineExceeded('The time budget of the request is used up.')
    const deadlineAt = this.clock.now().getTime() + Math.floor(left)
    const ctx =
      signed.operation === operation.name
        ? { ...signed, deadlineAt }
        : // Called by another service: version, key and patience of the entry operation are not meant for this one.
          { ...signed, deadlineAt, expectedVersion: undefined, idempotency: undefined, waitMs: undefined }
    return keepDeadline(keepToken(ctx, token), deadline)
  }

  private checkAccess(operation: AnyOperation, ctx: RequestContext): void {
    if (operation.public !== undefined) return
    if (ctx.tenantId === undefined || ctx.actor === undefined)
      throw unauthenticated('Sign in to an organization to do this.')
    // Without `own-or-all` nothing in the operation narrows to the own, so that reach would be as good as `all`.
    const reach = operation.permission === undefined ? 'all' : reachOf(ctx, operation.permission)
    if (reach === undefined || (reach === 'own' && operation.scope !== 'own-or-all')) {
      throw permissionDenied(
        `You need the permission ${operation.permission ?? ''} in this organization; ask an administrator.`,
      )
    }
    if (ctx.operation !== operation.name) return
    if (operation.concurrency === 'if-match' && ctx.expectedVersion === undefined) {
      throw versionRequired('Send If-Match with the ETag that you have read, so that no change of others is lost.')
    }
    if (idempotencyOf(operation) === 'required' && ctx.idempotency === undefined) {
      throw idempotencyKeyRequired(
        'Send an Idempotency-Key header (a new UUID for each new request), so that a repeat cannot act twice.',
      )
    }
  }

  private async runForTenant(
    operation: AnyOperation,
    useCase: AnyUseCase,
    ctx: TenantContext,
    input: unknown,
    call: PipelineCall,
  ): Promise<RpcReply> {
    if (operation.http?.startsWith('GET ') === true || operation.readOnly === true) {
      const prepared = await useCase.prepare?.(ctx, input)
      const output = await this.tx.read(ctx, () => useCase.execute(ctx, input, prepared))
      return { output: asDeclared(operation, output), replayed: false }
    }
    if (useCase.prepare !== undefined && ctx.idempotency !== undefined) {
      const earlier = await this.tx.read(ctx, () => this.idempotency.find(ctx))
      if (earlier !== undefined) return { output: earlier.output, replayed: true }
    }
    const prepared = await useCase.prepare?.(ctx, input)
    const reply = await this.tx.run(ctx, async () => {
      const earlier = await this.idempotency.claim(ctx)
      if (earlier !== undefined) return { output: earlier.output, replayed: true }
      const output = asDeclared(operation, await useCase.execute(ctx, input, prepared))
      await this.idempotency.store(ctx, output)
      return { output, replayed: false }
    })
    if (reply.replayed) return reply
    failpoint('after-commit-before-reply')
    const output = await this.settle(operation, useCase, ctx, reply.output, call)
    // A repeat is answered with what the first caller was told, which is the settled state.
    if (output !== reply.output && ctx.idempotency !== undefined) {
      await this.tx.run(ctx, () => this.idempotency.replace(ctx, output))
    }
    return { output, replayed: false }
  }

  /** `Prefer: wait`: looks again, at growing intervals, until the answer is settled or the patience is over. */
  private async settle(
    operation: AnyOperation,
    useCase: AnyUseCase,
    ctx: TenantContext,
    first: unknown,
    call: PipelineCall,
  ): Promise<unknown> {
    if (operation.settled === undefined || useCase.reread === undefined || ctx.waitMs === undefined) return first
    const patience = Math.min(ctx.waitMs, MAX_WAIT_MS, timeLeftOf(ctx, this.clock) - 100)
    const started = performance.now()
    let output = first
    // What it waits for may itself have to call this service.
    if (!operation.settled(output)) call.stepAside()
    for (
      let pause = 5;
      !operation.settled(output) && performance.now() - started < patience;
      pause = Math.min(pause * 1.5, 50)
    ) {
      await sleep(pause)
      const seen = output
      const again = await this.tx.read(ctx, async () => useCase.reread?.(ctx, seen))
      output = again === undefined ? seen : asDeclared(operation, again)
    }
    return output
  }
}

/**
 * The answer as its contract declares it, which also gives its members the contract's order: PostgreSQL keeps those of
 * a JSON column in another, and equal objects must have equal bytes and tags.
 * @throws Error that names what does not fit; inside the transaction, so that nothing is stored
 */
function asDeclared(operation: AnyOperation, output: unknown): unknown {
  if (operation.success === 204) return output
  const parsed = operation.output.safeParse(output)
  if (parsed.success) return parsed.data
  const faults = fieldErrorsOf(parsed.error).map((error) => `${error.pointer} ${error.detail}`)
  throw new Error(`${operation.name} answered what its contract does not declare: ${faults.join('; ')}`)
}
