import { addDays, addMonths } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import type { ListReference } from '../list-link.js'
import { monthName } from '../month-name.js'
import { type Days, monthsOf } from '../period.js'
import type { BillingFigures, Found, ProcurementFigures } from '../queries/figures-queries.js'
import { AmountChart, type AmountPoint } from './amount-chart.js'
import { FigureCard } from './figure-card.js'

interface OfMonth {
  readonly month: string
  readonly amount: { readonly amount: string; readonly currency: string }
  readonly list: ListReference
}

/** Each month of the period, also those in which there was nothing; their list is then empty. */
function usePoints() {
  const { locale } = useFormat()
  return (days: Days, found: readonly OfMonth[], currency: string): AmountPoint[] => {
    const ofCurrency = found.filter(isOf(currency))
    const [model] = ofCurrency
    return monthsOf(days).map((month) => {
      const name = monthName(month, locale)
      const one = ofCurrency.find((each) => each.month === month)
      if (one !== undefined) return { name, amount: one.amount.amount, list: one.list }
      return { name, amount: '0', list: model && listOfMonth(model.list, month, days) }
    })
  }
}

/** The list of another month, of which there is no figure. */
function listOfMonth({ operation, filter }: ListReference, month: string, { from, to }: Days): ListReference {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  return {
    operation,
    filter: { ...filter, issuedFrom: first < from ? from : first, issuedTo: last > to ? to : last },
  }
}

const isOf =
  (currency: string) =>
  ({ amount }: OfMonth): boolean =>
    amount.currency === currency

/** What was ordered, month by month. */
export function CommitmentsByMonth({
  procurement,
  currency,
}: {
  readonly procurement: Found<ProcurementFigures>
  readonly currency: string
}) {
  const t = useT()
  const pointsOf = usePoints()
  return (
    <FigureCard
      title={<T id="dashboard.commitments_by_month" />}
      found={procurement}
      isEmpty={({ commitments }) => !commitments.byMonth.some(isOf(currency))}
      empty={<T id="dashboard.no_commitments" />}
    >
      {(data) => (
        <AmountChart
          label={t('dashboard.commitments_by_month')}
          category={t('dashboard.month')}
          series={t('dashboard.commitments')}
          currency={currency}
          points={pointsOf(data, data.commitments.byMonth, currency)}
        />
      )}
    </FigureCard>
  )
}

/** What matched invoices bill, month by month. */
export function SpendByMonth({
  billing,
  currency,
}: {
  readonly billing: Found<BillingFigures>
  readonly currency: string
}) {
  const t = useT()
  const pointsOf = usePoints()
  return (
    <FigureCard
      title={<T id="dashboard.spend_by_month" />}
      found={billing}
      isEmpty={({ spendByMonth }) => !spendByMonth.some(isOf(currency))}
      empty={<T id="dashboard.no_spend" />}
    >
      {(data) => (
        <AmountChart
          label={t('dashboard.spend_by_month')}
          category={t('dashboard.month')}
          series={t('dashboard.spend')}
          currency={currency}
          points={pointsOf(data, data.spendByMonth, currency)}
        />
      )}
    </FigureCard>
  )
}
