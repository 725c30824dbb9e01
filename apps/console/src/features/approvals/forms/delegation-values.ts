import type { Format } from '@nexus/console-i18n'
import { addDays, parseDateText, parseMoneyText } from '@nexus/console-format'
import type { NewDelegation } from '../queries/delegation-queries.js'
import type { Person } from '../queries/people-query.js'
import { DOCUMENT_TYPES } from '../queries/task-choices.js'
import type { DocumentType } from '../queries/task-queries.js'
import { startOfDay } from './start-of-day.js'

/** A delegation as it is typed. */
export interface DelegationValues {
  readonly principal: Person | undefined
  readonly delegate: Person | undefined
  readonly from: string
  readonly until: string
  readonly types: readonly DocumentType[]
  readonly cap: string
  readonly reason: string
}

export const NO_VALUES: DelegationValues = {
  principal: undefined,
  delegate: undefined,
  from: '',
  until: '',
  types: [],
  cap: '',
  reason: '',
}

export type DelegationMistake = 'from' | 'until' | 'order' | 'cap'

export type ReadDelegation =
  | { readonly ok: true; readonly body: NewDelegation }
  | { readonly ok: false; readonly mistakes: ReadonlySet<DelegationMistake> }

/** What was typed as the API takes it; the last day is inside. */
export function readDelegation(values: DelegationValues, format: Format, currency: string): ReadDelegation {
  const { locale, timeZone } = format
  const context = { today: format.today(), prefer: 'future' } as const
  const mistakes = new Set<DelegationMistake>()
  const from = values.from.trim() === '' ? undefined : parseDateText(values.from, locale, context)
  const until = parseDateText(values.until, locale, context)
  const cap = values.cap.trim() === '' ? undefined : parseMoneyText(values.cap, locale, currency)
  if (from?.ok === false) mistakes.add('from')
  if (!until.ok) mistakes.add('until')
  else if (until.value < (from?.ok === true ? from.value : context.today)) mistakes.add('order')
  if (cap !== undefined && (!cap.ok || cap.value.startsWith('-'))) mistakes.add('cap')
  if (mistakes.size > 0 || !until.ok) return { ok: false, mistakes }
  const reason = values.reason.trim()
  const types = values.types.length === DOCUMENT_TYPES.length ? [] : values.types
  return {
    ok: true,
    body: {
      until: startOfDay(addDays(until.value, 1), timeZone),
      // A day that has begun: from now on.
      ...(from?.ok !== true || from.value <= context.today ? {} : { from: startOfDay(from.value, timeZone) }),
      ...(values.principal === undefined ? {} : { principalUserId: values.principal.userId }),
      ...(values.delegate === undefined ? {} : { delegateUserId: values.delegate.userId }),
      ...(types.length === 0 ? {} : { documentTypes: types }),
      ...(cap?.ok === true ? { amountCap: { amount: cap.value, currency } } : {}),
      ...(reason === '' ? {} : { reason }),
    },
  }
}
