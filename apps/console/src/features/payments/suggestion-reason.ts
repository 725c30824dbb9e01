import type { MessageId, Translate } from '@nexus/console-i18n'

const REASONS: ReadonlyMap<string, MessageId> = new Map([
  ['same end-to-end id', 'bank.suggestion.end_to_end'],
  ['same amount', 'bank.suggestion.amount'],
  ['similar amount', 'bank.suggestion.near'],
  ['same reference or account', 'bank.suggestion.reference'],
  ['similar name', 'bank.suggestion.name'],
])

/** Why a transfer could be meant by a booking, such as `same amount, similar name`; what this console does not know stays as it is. */
export const reasonsIn = (why: string, t: Translate): string =>
  why
    .split(', ')
    .map((reason) => {
      const id = REASONS.get(reason)
      return id === undefined ? reason : t(id)
    })
    .join(', ')
