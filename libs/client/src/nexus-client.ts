import createFetchClient, { type ClientMethod } from 'openapi-fetch'
import { OPERATIONS } from './operations.generated.js'
import type { Answer, AnswerOf, InputOf, OperationId } from './operation-types.js'
import { ConnectionError, problemOf, retryAfterOf } from './problem.js'
import type { Session } from './session.js'

/** How often and how long a request that changed nothing, or that a key makes harmless, is sent again. */
export interface RetryPolicy {
  /** Repeats after the first try. */
  readonly most: number
  /** The longest first pause, in milliseconds; later ones are longer, and all of them are drawn by chance. */
  readonly pauseMs: number
  /** A server that asks for more patience than this is not waited for. */
  readonly patienceMs: number
}

export interface NexusClientOptions {
  /** Default: `/api/v1` of this page. */
  readonly baseUrl?: string
  /** Without one only what is open to anybody can be called. */
  readonly session?: Session
  /** Told when the session has ended, so that the person can sign in again. */
  readonly onSignedOut?: () => void
  readonly language?: () => string
  readonly retry?: Partial<RetryPolicy>
  readonly fetch?: typeof globalThis.fetch
  readonly newKey?: () => string
}

export interface NexusClient {
  /**
   * Calls an operation by its id.
   * @throws ProblemError what Nexus refuses
   * @throws ConnectionError nobody answered
   */
  call<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<Answer<AnswerOf<Id>>>
  /** All pages of a list, one after the other; ends by itself. */
  pages<Id extends OperationId>(id: Id, input: InputOf<Id>): AsyncGenerator<AnswerOf<Id>>
}

const RETRY: RetryPolicy = { most: 2, pauseMs: 400, patienceMs: 5_000 }
const AGAIN = new Set([429, 503])

interface AnyInput {
  readonly path?: Record<string, string>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
  readonly ifMatch?: string
  readonly idempotencyKey?: string
  readonly waitSeconds?: number
  readonly signal?: AbortSignal
  readonly contentType?: string
}

interface Facts {
  readonly method: string
  readonly path: string
  readonly takesKey?: boolean
  readonly bodyTypes?: readonly string[]
  readonly isOpen?: boolean
}

/** A client of this version of the API: typed by its OpenAPI document, safe to repeat, one renewal of the session at a time. */
export function createNexusClient(options: NexusClientOptions = {}): NexusClient {
  const { baseUrl = '/api/v1', fetch = globalThis.fetch.bind(globalThis), newKey = () => crypto.randomUUID() } = options
  const policy = { ...RETRY, ...options.retry }
  const sender = new Sender(options, policy, fetch)
  const api = createFetchClient<Record<string, never>>({ baseUrl, credentials: 'same-origin' })
  const request = (api as unknown as { request: ClientMethod<Record<string, never>, 'get', never> })
    .request as unknown as (
    method: string,
    path: string,
    init: Record<string, unknown>,
  ) => Promise<{ data?: unknown; response: Response }>

  const call = async (id: OperationId, input: AnyInput): Promise<Answer<unknown>> => {
    const facts: Facts = OPERATIONS[id]
    const key = facts.takesKey === true ? (input.idempotencyKey ?? newKey()) : undefined
    const isRaw = facts.bodyTypes !== undefined
    const [rawType] = facts.bodyTypes ?? []
    const { data, response } = await request(facts.method.toLowerCase(), facts.path, {
      params: { path: input.path ?? {}, query: input.query ?? {} },
      ...(input.body === undefined ? {} : { body: input.body }),
      ...(isRaw ? { bodySerializer: (body: unknown) => body } : {}),
      headers: {
        ...(isRaw ? { 'content-type': input.contentType ?? rawType } : {}),
        ...(input.ifMatch === undefined ? {} : { 'if-match': input.ifMatch }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(input.waitSeconds === undefined ? {} : { prefer: `wait=${input.waitSeconds}` }),
        ...(options.language === undefined ? {} : { 'accept-language': options.language() }),
      },
      ...(input.signal === undefined ? {} : { signal: input.signal }),
      fetch: (each: Request) => sender.send(each, { isRepeatable: key !== undefined, isOpen: facts.isOpen === true }),
    })
    return {
      data,
      status: response.status,
      etag: response.headers.get('etag') ?? undefined,
      isSettled: response.status !== 202,
    }
  }

  return {
    call: call as NexusClient['call'],
    async *pages(id, input) {
      let cursor: string | undefined
      do {
        const query = { ...(input as AnyInput).query, ...(cursor === undefined ? {} : { cursor }) }
        const { data } = await call(id, { ...(input as AnyInput), query })
        yield data as AnswerOf<typeof id>
        cursor = (data as { nextCursor?: string | null }).nextCursor ?? undefined
      } while (cursor !== undefined)
    },
  }
}

/** Sends one request: with the proof of the session, again where that is safe, and an error for each refusal. */
class Sender {
  constructor(
    private readonly options: NexusClientOptions,
    private readonly policy: RetryPolicy,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  async send(
    request: Request,
    { isRepeatable, isOpen }: { readonly isRepeatable: boolean; readonly isOpen: boolean },
  ): Promise<Response> {
    const maySendAgain = isRepeatable || request.method === 'GET'
    let renewed = false
    for (let repeats = 0; ;) {
      const answer = await this.attempt(request, isOpen)
      if (answer instanceof Response && answer.ok) return answer
      if (answer instanceof Response && answer.status === 304) return answer
      if (answer instanceof Response && answer.status === 401 && !isOpen && !renewed) {
        renewed = true
        if ((await this.options.session?.renew()) === true) continue
        this.options.onSignedOut?.()
      }
      const pause = maySendAgain && repeats < this.policy.most ? this.pauseAfter(answer, repeats) : undefined
      if (pause === undefined) throw answer instanceof Response ? await problemOf(answer) : answer
      await waitFor(pause, request.signal)
      repeats += 1
    }
  }

  private async attempt(request: Request, isOpen: boolean): Promise<Response | ConnectionError> {
    // The body of a request can be read once.
    const copy = request.clone()
    const headers = new Headers(copy.headers)
    if (!isOpen) await this.options.session?.authorize(headers, request.method)
    try {
      return await this.fetch(new Request(copy, { headers }))
    } catch (error) {
      if (request.signal.aborted) throw error
      return new ConnectionError(error)
    }
  }

  /** Milliseconds until the next try; undefined when there is none. */
  private pauseAfter(answer: Response | ConnectionError, repeats: number): number | undefined {
    const drawn = Math.random() * this.policy.pauseMs * 2 ** repeats
    if (!(answer instanceof Response)) return drawn
    if (!AGAIN.has(answer.status)) return undefined
    const asked = retryAfterOf(answer.headers) ?? 0
    return asked > this.policy.patienceMs ? undefined : Math.max(asked, drawn)
  }
}

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
