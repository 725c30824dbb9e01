import { ERROR_KINDS, isDomainError } from '@nexus/kernel'
import { isTimeOut } from './timing.js'

/** `permanent`: no retry can help. `exhausted`: transient, but all deliveries are used up. */
export type ErrorClass = 'permanent' | 'exhausted'

/** Thrown by the consumer itself when an event does not match its contract. */
export class ContractFault extends Error {
  override readonly name = 'ContractFault'
}

/** Why an event is given up without being handled (again). */
export class EventFault extends Error {
  override readonly name = 'EventFault'

  constructor(
    readonly code: 'event.handler_crashed' | 'event.unknown_version',
    message: string,
  ) {
    super(message)
  }
}

/** Something that the handler needs is away: that says nothing about the event, which waits for its return. */
export const isAway = (error: unknown): boolean => isDomainError(error) && error.kind === 'UNAVAILABLE'

/** What was asked did not answer in time: it may be away, or the event may be too much for it. Not the handler itself. */
export const isLate = (error: unknown): boolean =>
  isDomainError(error) && error.kind === 'DEADLINE_EXCEEDED' && !isTimeOut(error)

/** Others were in the way; the next try may succeed. */
export const isCollision = (error: unknown): boolean =>
  isDomainError(error) && (error.kind === 'ABORTED' || error.kind === 'FAILED_PRECONDITION')

/**
 * Whether trying again cannot help: a payload that breaks its contract, or a business refusal. Kinds that a
 * caller may retry, an optimistic version conflict, INTERNAL (a fault of the other side that a release may
 * cure) and everything unknown are transient.
 */
export function isPermanent(error: unknown): boolean {
  if (error instanceof ContractFault) return true
  if (error instanceof EventFault) return error.code === 'event.unknown_version'
  if (!isDomainError(error)) return false
  if (error.kind === 'INTERNAL' || error.kind === 'FAILED_PRECONDITION') return false
  return !ERROR_KINDS[error.kind].retry
}

/** Code and text of a failure, as kept with a dead letter and shown to operators. */
export function describeFailure(error: unknown): { code: string; text: string } {
  if (isDomainError(error)) return { code: error.code, text: error.detail.slice(0, 4000) }
  if (error instanceof EventFault) return { code: error.code, text: error.message.slice(0, 4000) }
  if (error instanceof ContractFault) return { code: 'event.contract_fault', text: error.message.slice(0, 4000) }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'event.handler_failed', text: text.slice(0, 4000) }
}
