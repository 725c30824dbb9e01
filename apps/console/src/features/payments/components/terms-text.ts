import { useFormat, useT } from '@nexus/console-i18n'
import type { CashDiscount, DueRule } from '../queries/payment-terms-queries.js'

/** Terms of payment in words. */
export function useTermsText() {
  const t = useT()
  const format = useFormat()
  return {
    due: (due: DueRule): string =>
      due.kind === 'day-of-month'
        ? t('payments.terms.text.day-of-month', { day: due.day, months: due.monthsLater })
        : t(`payments.terms.text.${due.kind}`, { days: due.days }),
    discounts: (discounts: readonly CashDiscount[]): string =>
      discounts.length === 0
        ? t('payments.terms.discount_none')
        : discounts
            .map(({ percent, withinDays }) =>
              t('payments.terms.discount', { percent: format.percent(percent), days: withinDays }),
            )
            .join(', '),
  }
}
