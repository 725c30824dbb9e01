import type { Translate } from '@nexus/console-i18n'
import type { Invoice } from '../queries/invoice-queries.js'

export type LineSuggestion = Invoice['exceptions'][number]['suggestions'][number]

/** Why an order line could be meant, such as `same item number, same amount`; of suggestions of before in the words of the server. */
export const reasonsIn = (
  { reasons, why }: Pick<LineSuggestion, 'reasons' | 'why'>,
  t: Translate,
  percentOf: (percent: string) => string,
): string =>
  reasons
    ?.map((reason) => {
      switch (reason.code) {
        case 'same-item':
          return t('invoices.suggestion.item')
        case 'same-description':
          return t('invoices.suggestion.description')
        case 'alike-description':
          return t('invoices.suggestion.alike', { percent: percentOf(String(reason.percent)) })
        case 'same-amount':
          return t('invoices.suggestion.amount')
      }
    })
    .join(', ') ?? why
