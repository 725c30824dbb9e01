import { T, useFormat } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import type { Requisition } from '../queries/requisition-queries.js'

const isZero = (amount: string): boolean => !/[1-9]/.test(amount)

/** What a document comes to. */
export function RequisitionTotals({ totals }: { readonly totals: Requisition['totals'] }) {
  const format = useFormat()
  return (
    <dl className="ms-auto flex max-w-80 flex-col gap-1 border-line px-4 py-3 max-sm:max-w-none max-sm:border-t">
      {!isZero(totals.allowances.amount) && (
        <TotalRow name={<T id="requisitions.totals.allowances" />} value={<Money money={totals.allowances} />} />
      )}
      {!isZero(totals.charges.amount) && (
        <TotalRow name={<T id="requisitions.totals.charges" />} value={<Money money={totals.charges} />} />
      )}
      <TotalRow name={<T id="requisitions.totals.net" />} value={<Money money={totals.net} />} />
      {totals.taxes.map(({ category, percent, tax }) => (
        <TotalRow
          key={`${category}${percent}`}
          name={<T id="requisitions.totals.tax" values={{ percent: format.percent(percent) }} />}
          value={<Money money={tax} />}
        />
      ))}
      <TotalRow isMain name={<T id="requisitions.totals.gross" />} value={<Money money={totals.gross} />} />
    </dl>
  )
}

export function TotalRow({
  name,
  value,
  isMain = false,
}: {
  readonly name: ReactNode
  readonly value: ReactNode
  readonly isMain?: boolean
}) {
  return (
    <div
      className={`flex justify-between gap-6 ${isMain ? 'mt-1 border-t border-line pt-2 text-lg font-semibold' : ''}`}
    >
      <dt className={isMain ? '' : 'text-muted'}>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
