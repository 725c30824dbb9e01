import { type AnyOperation, invalidArgument } from '@nexus/kernel'
import { fieldErrorsOf } from '@nexus/platform-service'
import { PAGING } from './export.policy.js'

/**
 * Filters and sort must be those of the list.
 * @throws DomainError request.invalid with pointers below /query
 */
export function assertQueryOf(list: AnyOperation, query: Readonly<Record<string, unknown>>): void {
  const paging = PAGING.filter((field) => field in query).map((field) => ({
    pointer: `/query/${field}`,
    code: 'unknown_field',
    detail: 'does not belong to an export, which has the whole list',
  }))
  const parsed = list.input.safeParse(query)
  const faults = parsed.success
    ? []
    : fieldErrorsOf(parsed.error).map((fault) => ({ ...fault, pointer: `/query${fault.pointer}` }))
  const errors = [...paging, ...faults]
  if (errors.length === 0) return
  const words = errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')
  throw invalidArgument(`The query does not fit ${list.name}: ${words}`, { errors })
}
