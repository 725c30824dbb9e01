import { isDomainError, unavailable } from '@nexus/kernel'

const RETRY_AFTER_S = 5

/** What the SDK adds to its errors. */
interface StoreFault {
  readonly name?: string
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

const faultOf = (error: unknown): StoreFault => (typeof error === 'object' && error !== null ? error : {})

export const statusOf = (error: unknown): number | undefined => faultOf(error).$metadata?.httpStatusCode

/** No such object; an endpoint that has no such bucket says the same by another name. */
export const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes(faultOf(error).name ?? '') ||
  (statusOf(error) === 404 && faultOf(error).name !== 'NoSuchBucket')

/** Something is stored under the key already, or another writer is about to store it. */
export const isTaken = (error: unknown): boolean =>
  ['PreconditionFailed', 'ConditionalRequestConflict'].includes(faultOf(error).name ?? '') ||
  statusOf(error) === 412 ||
  statusOf(error) === 409

/** An object that is shorter than the wanted range. */
export const isOutOfRange = (error: unknown): boolean =>
  faultOf(error).name === 'InvalidRange' || statusOf(error) === 416 || statusOf(error) === 412

/**
 * Everything else means that the store does not do its work at the moment: it is slow, away, refuses its key, or its
 * answer was cut off. What it said goes to the log by `cause` and never to the caller.
 */
export function asUnavailable(error: unknown): Error {
  if (error instanceof Error && isDomainError(error)) return error
  const failure = unavailable('The object store does not answer properly at the moment; try again.', {
    retryAfterSeconds: RETRY_AFTER_S,
  })
  failure.cause = error
  return failure
}
