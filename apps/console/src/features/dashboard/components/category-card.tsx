import { T, useT } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import type { Found, ProcurementFigures } from '../queries/figures-queries.js'
import { AmountChart } from './amount-chart.js'
import { FigureCard } from './figure-card.js'
import { FigureRows } from './figure-rows.js'

/** As many bars as can be told from each other; the others stand in a list below. */
const MOST = 8

type CategoryCommitment = ProcurementFigures['commitments']['byCategory'][number]

/** What was ordered, by category; the largest first. */
export function CommitmentsByCategory({
  procurement,
  currency,
}: {
  readonly procurement: Found<ProcurementFigures>
  readonly currency: string
}) {
  const t = useT()
  const nameOf = ({ name, code }: CategoryCommitment): string => name ?? code ?? t('dashboard.no_category')
  const ofCurrency = ({ commitments }: ProcurementFigures) => {
    const all = commitments.byCategory.filter(({ amount }) => amount.currency === currency)
    const names = all.map(nameOf)
    return all.map((each, index) => {
      const name = names[index] ?? ''
      const isTwice = names.indexOf(name) !== names.lastIndexOf(name)
      return { ...each, name: isTwice && each.code !== null ? `${name} (${each.code})` : name }
    })
  }
  return (
    <FigureCard
      title={<T id="dashboard.commitments_by_category" />}
      found={procurement}
      isEmpty={(data) => ofCurrency(data).length === 0}
      empty={<T id="dashboard.no_commitments" />}
    >
      {(data) => {
        const all = ofCurrency(data)
        const rest = all.slice(MOST)
        return (
          <>
            <AmountChart
              kind="rows"
              label={t('dashboard.commitments_by_category')}
              category={t('dashboard.category')}
              series={t('dashboard.commitments')}
              currency={currency}
              points={all.slice(0, MOST).map(({ name, amount, list }) => ({ name, amount: amount.amount, list }))}
            />
            {rest.length > 0 && (
              <details className="mt-2 text-sm">
                <summary className="w-fit cursor-pointer rounded text-muted hover:text-ink">
                  <T id="dashboard.other_categories" values={{ count: rest.length }} />
                </summary>
                <div className="-mx-4 mt-1 text-base">
                  <FigureRows
                    rows={rest.map(({ categoryId, name, amount, list }) => ({
                      key: categoryId ?? 'none',
                      name,
                      value: <Money money={amount} />,
                      list,
                    }))}
                  />
                </div>
              </details>
            )}
          </>
        )
      }}
    </FigureCard>
  )
}
