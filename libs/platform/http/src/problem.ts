import { DomainError, ERROR_KINDS, internalError, isDomainError, type WireError } from '@nexus/kernel'

/** An RFC 9457 body. `code` is stable, `detail` is for people, `trace_id` leads to the log line. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly trace_id: string
  readonly errors?: WireError['errors']
  readonly current_version?: number
  readonly facts?: WireError['facts']
}

/** Where the types are explained: the API reference that the gateway itself serves. */
const TYPE_BASE = '/api/v1/problems/'

/** The problem of a refusal. Anything that is not a coded error becomes INTERNAL without its message. */
export function toProblem(error: unknown, at: { instance: string; traceId: string }): Problem {
  const known: WireError = isDomainError(error)
    ? error
    : internalError('Something went wrong on our side; quote the trace id.')
  const kind = ERROR_KINDS[known.kind]
  return {
    type: `${TYPE_BASE}${kind.type}`,
    title: kind.title,
    status: kind.status,
    detail: known.detail,
    instance: at.instance,
    code: known.code,
    trace_id: at.traceId,
    ...(known.errors === undefined ? {} : { errors: known.errors }),
    ...(known.currentVersion === undefined ? {} : { current_version: known.currentVersion }),
    ...(known.facts === undefined ? {} : { facts: known.facts }),
  }
}

/** Headers that belong to a problem: Retry-After, WWW-Authenticate, the current ETag. */
export function problemHeaders(error: unknown): Record<string, string> {
  if (!isDomainError(error)) return {}
  const headers: Record<string, string> = {}
  if (error.retryAfterSeconds !== undefined)
    headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfterSeconds)))
  else if (ERROR_KINDS[error.kind].retry) headers['retry-after'] = '1'
  if (error.kind === 'UNAUTHENTICATED') headers['www-authenticate'] = 'Bearer realm="nexus"'
  return headers
}

interface HttpFault {
  readonly statusCode?: number
  readonly status?: number
  readonly code?: string
}

const FAULTS: Readonly<Record<number, readonly [string, WireError['kind'], string]>> = {
  400: [
    'request.malformed',
    'INVALID_ARGUMENT',
    'The request could not be read: the body must be valid JSON with its Content-Type.',
  ],
  401: ['auth.unauthenticated', 'UNAUTHENTICATED', 'The access token is missing, expired or not valid; sign in again.'],
  403: ['auth.permission_denied', 'PERMISSION_DENIED', 'You may not do this.'],
  404: [
    'request.no_such_route',
    'NOT_FOUND',
    'There is nothing at this address; see /api/v1/openapi.json for what there is.',
  ],
  413: ['request.too_large', 'PAYLOAD_TOO_LARGE', 'The body is larger than this operation accepts.'],
  414: ['request.too_large', 'PAYLOAD_TOO_LARGE', 'The address is too long.'],
  415: [
    'request.unsupported_media_type',
    'UNSUPPORTED',
    'This content type is not accepted here; send application/json unless the reference says otherwise.',
  ],
}

/** Faults of the HTTP framework (unreadable body, unknown route, guard refusals) in our own terms. */
export function fromHttpFault(error: unknown): unknown {
  if (isDomainError(error) || typeof error !== 'object' || error === null) return error
  const fault = error as HttpFault & { getStatus?: () => number }
  const status = typeof fault.getStatus === 'function' ? fault.getStatus() : (fault.statusCode ?? fault.status)
  const known =
    status === undefined ? undefined : (FAULTS[status] ?? (status >= 400 && status < 500 ? FAULTS[400] : undefined))
  return known === undefined ? error : new DomainError(...known)
}
