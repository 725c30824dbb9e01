import type { MessageId, Translate } from '@nexus/console-i18n'
import type { BankLine } from './queries/bank-queries.js'

type Suggestion = BankLine['suggestions'][number]

const REASONS: Readonly<Record<NonNullable<Suggestion['reasons']>[number], MessageId>> = {
  'end-to-end-id': 'bank.suggestion.end_to_end',
  amount: 'bank.suggestion.amount',
  'near-amount': 'bank.suggestion.near',
  reference: 'bank.suggestion.reference',
  name: 'bank.suggestion.name',
}

/** Why a transfer could be meant by a booking, such as `same amount, similar name`. */
export const reasonsOf = ({ reasons, why }: Pick<Suggestion, 'reasons' | 'why'>, t: Translate): string =>
  reasons?.map((reason) => t(REASONS[reason])).join(', ') ?? why
