/** A field that was refused; `pointer` is a JSON pointer into the body, such as `/lines/2/quantity`. */
export interface FieldProblem {
  readonly pointer: string
  readonly code: string
  readonly detail: string
  /** The limit that was passed and the like. */
  readonly facts?: Readonly<Record<string, unknown>>
}

interface ProblemBody {
  readonly code?: string
  readonly title?: string
  readonly detail?: string
  readonly trace_id?: string
  readonly errors?: readonly FieldProblem[]
  readonly current_version?: number
  readonly facts?: Readonly<Record<string, unknown>>
}

/** A refusal of Nexus (RFC 9457). Act on `code`; show `detail`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: string
  readonly title: string
  readonly detail: string
  /** To be quoted when somebody asks for help. */
  readonly traceId: string | undefined
  readonly errors: readonly FieldProblem[]
  /** The version that is there, after a 412. */
  readonly currentVersion: number | undefined
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    readonly status: number,
    body: ProblemBody,
    /** How long to wait before it is tried again, in milliseconds. */
    readonly retryAfterMs: number | undefined,
    /** ETag of the object as it is, after a 412. */
    readonly etag: string | undefined,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.code = body.code ?? `http.${status}`
    this.title = body.title ?? ''
    this.detail = body.detail ?? body.title ?? ''
    this.traceId = body.trace_id
    this.errors = body.errors ?? []
    this.currentVersion = body.current_version
    this.facts = body.facts ?? {}
  }
}

/** Nobody answered: there is no network, or the server is away. Whether the request arrived is not known. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'

  constructor(cause: unknown) {
    super('Nexus cannot be reached.', { cause })
  }
}

/** Reads a refusal; also of something in between that is not Nexus. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body = await response.text().catch(() => '')
  return new ProblemError(
    response.status,
    parsed(body),
    retryAfterOf(response.headers),
    response.headers.get('etag') ?? undefined,
  )
}

function parsed(text: string): ProblemBody {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}

/** `Retry-After` in milliseconds; seconds only, as Nexus sends it. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after')
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) * 1000 : undefined
}
