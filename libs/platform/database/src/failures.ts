import { aborted, deadlineExceeded, isDomainError, unavailable, type DomainError } from '@nexus/kernel'
import { FENCE_CODES, type FenceState } from './fence.js'

/** The driver's own code of a failed statement: an SQLSTATE or SQLITE_…; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { driverError, code } = error as { driverError?: { code?: unknown }; code?: unknown }
  const found = driverError?.code ?? code
  return typeof found === 'string' ? found : undefined
}

const COLLISIONS = new Set(['40001', '40P01', '55P03'])

/** Whether two units got in each other's way, so that running this one again may succeed. */
export function isCollision(error: unknown): boolean {
  if (isDomainError(error)) return false
  const code = codeOf(error)
  return (
    code !== undefined && (COLLISIONS.has(code) || code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
  )
}

/** Which fence refused a unit of an organization, or undefined. */
export function fenceOf(error: unknown): FenceState | undefined {
  const code = codeOf(isDomainError(error) ? error.cause : error)
  return (Object.keys(FENCE_CODES) as FenceState[]).find((state) => FENCE_CODES[state] === code)
}

/** What a caller is told of a unit that a fence refused. */
export function fenced(cause: unknown, state: FenceState): DomainError {
  return because(
    cause,
    state === 'leaving'
      ? unavailable(
          'The data of your organization are being moved to another database: nothing can be changed until that is done. Try again in a moment.',
          { retryAfterSeconds: 5 },
        )
      : unavailable('The data of your organization are just being moved to another database; try again in a moment.', {
          retryAfterSeconds: 2,
        }),
  )
}

const LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
])

function isUnreachable(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined) return LOST.has(code) || /^08/.test(code)
  return (
    error instanceof Error &&
    /^Connection terminated|^Query read timeout$|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}

/** What a caller gets to see of a failed unit: collisions, timeouts and lost connections by their kind, the rest as it is. */
export function asFailure(error: unknown): unknown {
  if (isDomainError(error)) return error
  if (isCollision(error))
    return because(error, aborted('Concurrent changes collided and nothing was stored; send the request again.'))
  if (codeOf(error) === '57014')
    return because(error, deadlineExceeded('The database did not answer within the time budget; nothing was stored.'))
  const fence = fenceOf(error)
  if (fence !== undefined) return fenced(error, fence)
  return isUnreachable(error) ? connectionLost(error) : error
}

/** Whether a failure that callers see is a database that does not answer, and no fence. */
export const isUnavailable = (error: unknown): boolean =>
  isDomainError(error) && error.kind === 'UNAVAILABLE' && fenceOf(error) === undefined

/** The failure of a unit whose connection broke; the server rolls it back. */
export function connectionLost(cause: unknown): DomainError {
  return because(cause, unavailable('The database does not answer; try again in a moment.', { retryAfterSeconds: 1 }))
}

function because(cause: unknown, error: DomainError): DomainError {
  error.cause = cause
  return error
}

/** The error of a unit whose code went on after a failed statement: nothing of it is stored, on either database. */
export function swallowed(cause: unknown): Error {
  return new Error(
    'A statement of this transaction failed before, so all of it is rolled back. Let the error pass, or wrap the statement in savepoint().',
    { cause },
  )
}
