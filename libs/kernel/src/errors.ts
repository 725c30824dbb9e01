/**
 * The closed list of failure kinds that cross a boundary, with their HTTP status, whether a caller may
 * retry, and the problem type suffix (reliability.md 2.10). This is the one table: RPC and HTTP read it.
 */
export const ERROR_KINDS = {
  INVALID_ARGUMENT: { status: 400, retry: false, type: 'validation', title: 'The request is not valid' },
  UNAUTHENTICATED: { status: 401, retry: false, type: 'authentication', title: 'Sign in to continue' },
  PERMISSION_DENIED: { status: 403, retry: false, type: 'forbidden', title: 'You may not do this' },
  NOT_FOUND: { status: 404, retry: false, type: 'not-found', title: 'Not found' },
  ALREADY_EXISTS: { status: 409, retry: false, type: 'conflict', title: 'It already exists' },
  CONFLICT_STATE: { status: 409, retry: false, type: 'state', title: 'Not possible in this state' },
  FAILED_PRECONDITION: {
    status: 412,
    retry: false,
    type: 'version-mismatch',
    title: 'It has changed since you read it',
  },
  PAYLOAD_TOO_LARGE: { status: 413, retry: false, type: 'payload-too-large', title: 'The request is too large' },
  UNSUPPORTED: {
    status: 415,
    retry: false,
    type: 'unsupported-media-type',
    title: 'The content type is not supported',
  },
  UNPROCESSABLE: { status: 422, retry: false, type: 'business-rule', title: 'A business rule refuses this' },
  PRECONDITION_REQUIRED: {
    status: 428,
    retry: false,
    type: 'if-match-required',
    title: 'State the version you have seen',
  },
  RESOURCE_EXHAUSTED: { status: 429, retry: true, type: 'quota', title: 'Too many requests' },
  INTERNAL: { status: 500, retry: false, type: 'internal', title: 'Something went wrong on our side' },
  ABORTED: { status: 503, retry: true, type: 'aborted', title: 'Try again' },
  UNAVAILABLE: { status: 503, retry: true, type: 'unavailable', title: 'Not available for the moment' },
  DEADLINE_EXCEEDED: { status: 504, retry: true, type: 'deadline', title: 'It took too long' },
} as const satisfies Record<string, { status: number; retry: boolean; type: string; title: string }>

/** One of the kinds of {@link ERROR_KINDS}. */
export type ErrorKind = keyof typeof ERROR_KINDS

/** One fault inside a request: where (RFC 6901 pointer into the input), which rule, and what to do. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly detail: string
  /** What `detail` says in numbers and names, for who says it in another language: a limit, what is left. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** What may accompany an error: field faults, seconds to wait, the current version, further public facts. */
export interface ErrorExtras {
  readonly errors?: readonly FieldError[]
  readonly retryAfterSeconds?: number
  readonly currentVersion?: number
  /** Public, machine-readable facts (a duplicate's id, an open quantity). Never secrets, SQL or stacks. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The form in which an error crosses a transport. */
export interface WireError extends ErrorExtras {
  readonly code: string
  readonly kind: ErrorKind
  readonly detail: string
}

/**
 * An expected failure, known by its code and not by its class: after a network hop `instanceof` proves
 * nothing, so ask {@link isDomainError} and compare `code`.
 */
export class DomainError extends Error implements WireError {
  override readonly name = 'DomainError'
  readonly errors?: readonly FieldError[]
  readonly retryAfterSeconds?: number
  readonly currentVersion?: number
  readonly facts?: Readonly<Record<string, unknown>>

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly detail: string,
    extras: ErrorExtras = {},
  ) {
    super(`${code}: ${detail}`)
    this.errors = extras.errors
    this.retryAfterSeconds = extras.retryAfterSeconds
    this.currentVersion = extras.currentVersion
    this.facts = extras.facts
  }

  /** The transport form; never holds the stack or the cause. */
  toWire(): WireError {
    const { code, kind, detail, errors, retryAfterSeconds, currentVersion, facts } = this
    return { code, kind, detail, errors, retryAfterSeconds, currentVersion, facts }
  }

  /** Back from the transport form. */
  static fromWire(wire: WireError): DomainError {
    return new DomainError(wire.code, wire.kind, wire.detail, wire)
  }
}

/** True for anything that carries a code of ours and a known kind, whatever module copy made it. */
export function isDomainError(value: unknown): value is DomainError {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as WireError).code === 'string' &&
    typeof (value as WireError).detail === 'string' &&
    Object.hasOwn(ERROR_KINDS, (value as WireError).kind)
  )
}

/** An error that a contract declares: call it with the detail (what, where, what to do) to throw one. */
export interface ErrorDefinition {
  (detail: string, extras?: ErrorExtras): DomainError
  readonly code: string
  readonly kind: ErrorKind
  /** When it happens, for the API reference. */
  readonly when: string
}

/**
 * Declares an error once. `code` is `service.aggregate.reason`; `when` says in the reference when it occurs.
 * @example export const requisitionNotDraft = defineError({ code: 'procurement.requisition.not_draft', kind: 'CONFLICT_STATE', when: '…' })
 */
export function defineError(definition: { code: string; kind: ErrorKind; when: string }): ErrorDefinition {
  if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,3}$/.test(definition.code)) {
    throw new Error(`error code "${definition.code}" must look like service.aggregate.reason`)
  }
  const make = (detail: string, extras?: ErrorExtras): DomainError =>
    new DomainError(definition.code, definition.kind, detail, extras)
  return Object.assign(make, definition)
}

/** Failures that every operation may answer with; they are not repeated in contracts. */
export const invalidArgument = defineError({
  code: 'request.invalid',
  kind: 'INVALID_ARGUMENT',
  when: 'A field is missing, unknown, or not of its form; `errors` names each.',
})
export const unauthenticated = defineError({
  code: 'auth.unauthenticated',
  kind: 'UNAUTHENTICATED',
  when: 'The access token is missing, expired or not valid.',
})
export const permissionDenied = defineError({
  code: 'auth.permission_denied',
  kind: 'PERMISSION_DENIED',
  when: 'The signed-in person lacks the permission of the operation.',
})
export const notFound = defineError({
  code: 'request.not_found',
  kind: 'NOT_FOUND',
  when: 'No such object in this organization, or not visible to the person.',
})
export const versionMismatch = defineError({
  code: 'request.version_mismatch',
  kind: 'FAILED_PRECONDITION',
  when: 'If-Match names an older version; read again and retry.',
})
export const versionRequired = defineError({
  code: 'request.if_match_required',
  kind: 'PRECONDITION_REQUIRED',
  when: 'The operation changes a versioned object and needs If-Match.',
})
export const idempotencyKeyRequired = defineError({
  code: 'idempotency.key_required',
  kind: 'INVALID_ARGUMENT',
  when: 'The operation needs an Idempotency-Key header.',
})
export const idempotencyKeyReused = defineError({
  code: 'idempotency.key_reused',
  kind: 'UNPROCESSABLE',
  when: 'The key was used with another request.',
})
export const idempotencyInProgress = defineError({
  code: 'idempotency.in_progress',
  kind: 'CONFLICT_STATE',
  when: 'A request with this key is still running.',
})
export const aborted = defineError({
  code: 'request.aborted',
  kind: 'ABORTED',
  when: 'Concurrent changes collided; nothing was stored; try again.',
})
export const unavailable = defineError({
  code: 'request.unavailable',
  kind: 'UNAVAILABLE',
  when: 'A part of the platform does not answer.',
})
export const deadlineExceeded = defineError({
  code: 'request.deadline_exceeded',
  kind: 'DEADLINE_EXCEEDED',
  when: 'The time budget of the request is used up.',
})
export const internalError = defineError({
  code: 'request.internal',
  kind: 'INTERNAL',
  when: 'A fault of ours; quote the trace id.',
})
