import type { Translate } from '@nexus/console-i18n'

/** Why an order line could be meant, as the match says it, such as `same item number, description alike by 62 %`; what this console does not know stays as it is. */
export function reasonsIn(why: string, t: Translate, percentOf: (percent: string) => string): string {
  return why
    .split(', ')
    .map((reason) => {
      const percent = /^description alike by (\d+) %$/.exec(reason)?.[1]
      if (percent !== undefined) return t('invoices.suggestion.alike', { percent: percentOf(percent) })
      switch (reason) {
        case 'same item number':
          return t('invoices.suggestion.item')
        case 'same description':
          return t('invoices.suggestion.description')
        case 'same amount':
          return t('invoices.suggestion.amount')
        default:
          return reason
      }
    })
    .join(', ')
}
