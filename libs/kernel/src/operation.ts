import type { z } from 'zod'
import type { RequestContext, TenantContext } from './context.js'
import type { ErrorDefinition } from './errors.js'

/** `resource:action`, both kebab-case. */
export type Permission = `${string}:${string}`

/**
 * Who may call: holders of a permission; anyone (`public`, with the reason); or only other services that
 * name the operation in `calls` (`internal`, with the reason). One of the three, or it does not compile.
 */
export type Access =
  | {
      readonly permission: Permission
      readonly scope?: 'all' | 'own-or-all'
      readonly public?: undefined
      readonly internal?: undefined
    }
  | {
      readonly public: string
      readonly permission?: undefined
      readonly scope?: undefined
      readonly internal?: undefined
    }
  | {
      readonly internal: string
      readonly permission?: undefined
      readonly scope?: undefined
      readonly public?: undefined
    }

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Everything that the edge, the transport, the docs and the tests need to know of one use case. */
export interface OperationDeclaration<I extends z.ZodType, O extends z.ZodType> {
  /** `service.aggregate.verb.v1`: subject, span, metric and audit action. */
  readonly name: string
  /** `METHOD /path/:param` below `/api/v1`; absent on internal operations. */
  readonly http?: `${HttpMethod} /${string}`
  /** One sentence for the API reference. */
  readonly summary: string
  /** More for the API reference: rules, states, what follows. */
  readonly description?: string
  /** Strict object of all fields: path fields by the names in `http`; the rest from the body, for GET and DELETE from the query. */
  readonly input: I
  /** What the caller gets; `version` at its top level becomes the ETag. */
  readonly output: O
  readonly errors?: readonly ErrorDefinition[]
  /**
   * `required` (400 without a key), `accepted` (default of unsafe methods), or `{ none: reason }`.
   * Ignored on GET.
   */
  readonly idempotency?: 'required' | 'accepted' | { readonly none: string }
  /** `if-match`: the caller states the version seen (428 without, 412 when it is old). */
  readonly concurrency?: 'if-match' | 'none'
  /** Names of the operations of other services that its use case may call, outside of a transaction. */
  readonly calls?: readonly string[]
  /** Internal operations that change nothing: they run on the read-only connection. GETs always do. */
  readonly readOnly?: boolean
  /** Status on success; 201 adds `Location` (see `location`). Default: 200. */
  readonly success?: 200 | 201 | 202 | 204
  /** Path of the created or affected object below `/api/v1`, from the output. */
  location?(output: z.output<O>): string
  /**
   * With `Prefer: wait=n`: true when the answer no longer changes by itself. Without `settled` the
   * operation answers at once; with it, an unsettled answer is 202.
   */
  settled?(output: z.output<O>): boolean
  /** A body that is not JSON: its bytes arrive base64-coded in `field`, the other fields come from the query. */
  readonly rawBody?: { readonly field: string; readonly mediaTypes: readonly string[]; readonly maxBytes: number }
  /** Output fields that are never stored, logged or replayed (tokens, keys); needs `idempotency: { none }`. */
  readonly secretOutput?: boolean
  /** Valid input and output, shown in the reference and checked by a test. */
  readonly example: { readonly input: z.input<I>; readonly output: z.output<O> }
}

export type Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends Access = Access,
> = OperationDeclaration<I, O> &
  A & {
    /** First part of the name. */
    readonly service: string
  }

/** An operation of which only the declaration matters. */
export type AnyOperation = Operation

export type InputOf<Op> = Op extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never
/** What a caller writes: defaults may be left out. */
export type CallerInputOf<Op> = Op extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<Op> = Op extends { readonly output: infer O extends z.ZodType } ? z.output<O> : never
/** Public operations have no tenant yet; all others do. */
export type ContextOf<Op> = Op extends { readonly public: string } ? RequestContext : TenantContext

const NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.v[1-9][0-9]*$/

/**
 * Declares one operation: the single source of its route, guard, validation, idempotency, reference entry,
 * client method and tests (house.md 3).
 * @throws Error at load time when the name, path, key policy or calls contradict each other.
 */
export function defineOperation<I extends z.ZodType, O extends z.ZodType, const A extends Access>(
  declaration: OperationDeclaration<I, O> & A,
): Operation<I, O, A> {
  const { name, http, idempotency, internal, secretOutput } = declaration
  if (!NAME.test(name)) throw new Error(`operation "${name}" must be named service.aggregate.verb.v1`)
  if (internal === undefined && http === undefined)
    throw new Error(`operation ${name} needs an http path, or must be internal`)
  if (internal !== undefined && http !== undefined)
    throw new Error(`internal operation ${name} must not have an http path`)
  if (http?.startsWith('GET ') && idempotency !== undefined)
    throw new Error(`operation ${name} is a GET: it takes no idempotency key`)
  if (secretOutput === true && typeof idempotency !== 'object')
    throw new Error(`operation ${name} answers with secrets: declare idempotency: { none: reason }`)
  return { ...declaration, service: name.split('.')[0] ?? '' }
}

interface Route {
  readonly method: HttpMethod
  readonly path: string
  readonly params: readonly string[]
}

/** Of declarations, which do not change: every request asks. */
const routes = new WeakMap<AnyOperation, Route>()

/** Method, path and the names of the path parameters of an operation's `http`. */
export function routeOf(operation: AnyOperation): Route | undefined {
  if (operation.http === undefined) return undefined
  let route = routes.get(operation)
  if (route === undefined) {
    const [method, path] = operation.http.split(' ') as [HttpMethod, string]
    route = { method, path, params: [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] as string) }
    routes.set(operation, route)
  }
  return route
}

/** Whether the operation may carry an Idempotency-Key, and whether it must. */
export function idempotencyOf(operation: AnyOperation): 'required' | 'accepted' | 'none' {
  const method = routeOf(operation)?.method
  if (method === 'GET' || (method === undefined && operation.idempotency === undefined)) return 'none'
  if (typeof operation.idempotency === 'object') return 'none'
  return operation.idempotency ?? 'accepted'
}

/**
 * A use case: one operation's `execute`, run inside one tenant transaction that also holds its idempotency
 * record. What must be asked of another service is asked before, in `prepare`, outside of any transaction.
 */
export interface UseCase<Op, Prepared = unknown> {
  prepare?(ctx: ContextOf<Op>, input: InputOf<Op>): Promise<Prepared>
  execute(ctx: ContextOf<Op>, input: InputOf<Op>, prepared: Prepared): Promise<OutputOf<Op>>
  /** Re-reads the answer while the caller waits for the settled state (`Prefer: wait`). */
  reread?(ctx: ContextOf<Op>, output: OutputOf<Op>): Promise<OutputOf<Op>>
}
