import { T } from '@nexus/console-i18n'
import { Money, StateBadge } from '@nexus/console-ui'
import type { BillingFigures, Found, ProcurementFigures } from '../queries/figures-queries.js'
import { FigureCard } from './figure-card.js'
import { FigureRows } from './figure-rows.js'

/** What is to be paid: overdue, and in the coming days. What is due in 7 days is also due in 30. */
export function PayablesCard({
  billing,
  currency,
}: {
  readonly billing: Found<BillingFigures>
  readonly currency: string
}) {
  const ofCurrency = ({ payables }: BillingFigures) => payables.filter(({ amount }) => amount.currency === currency)
  return (
    <FigureCard
      title={<T id="dashboard.payables" />}
      found={billing}
      isFlush
      isEmpty={(data) => ofCurrency(data).length === 0}
      empty={<T id="dashboard.no_payables" />}
    >
      {(data) => (
        <FigureRows
          rows={ofCurrency(data).map(({ due, amount, invoices, list }) => ({
            key: due,
            name: <T id={`dashboard.payables.${due}`} />,
            hint: <T id="dashboard.invoices" values={{ count: invoices }} />,
            value: <Money money={amount} />,
            list,
          }))}
        />
      )}
    </FigureCard>
  )
}

/** What stops invoices, the most frequent first. */
export function ExceptionsCard({ billing }: { readonly billing: Found<BillingFigures> }) {
  return (
    <FigureCard
      title={<T id="dashboard.exceptions" />}
      found={billing}
      isFlush
      isEmpty={({ exceptions }) => exceptions.length === 0}
      empty={<T id="dashboard.no_exceptions" />}
    >
      {({ exceptions }) => (
        <FigureRows
          rows={exceptions.map(({ exception, invoices, list }) => ({
            key: exception,
            name: <T id={`dashboard.exception.${exception}`} />,
            value: <T id="dashboard.invoices" values={{ count: invoices }} />,
            list,
          }))}
        />
      )}
    </FigureCard>
  )
}

/** What people wait for, by state; not there for whom may not see requisitions. */
export function RequisitionsCard({ procurement }: { readonly procurement: Found<ProcurementFigures> }) {
  if (procurement.data?.openRequisitions === null) return null
  return (
    <FigureCard
      title={<T id="dashboard.open_requisitions" />}
      found={procurement}
      isFlush
      isEmpty={({ openRequisitions }) => openRequisitions === null || openRequisitions.length === 0}
      empty={<T id="dashboard.no_requisitions" />}
    >
      {({ openRequisitions }) => (
        <FigureRows
          rows={(openRequisitions ?? []).map(({ state, count, list }) => ({
            key: state,
            name: <StateBadge state={state} />,
            value: count,
            list,
          }))}
        />
      )}
    </FigureCard>
  )
}
