import { T } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import type { BillingFigures, Found, ProcurementFigures, WorkflowFigures } from '../queries/figures-queries.js'
import { FigureLink } from './figure-link.js'
import { FigureTile } from './figure-tile.js'

/** What waits for somebody, first of all. */
export function Tiles({
  procurement,
  billing,
  workflow,
  currency,
}: {
  readonly procurement: Found<ProcurementFigures> | undefined
  readonly billing: Found<BillingFigures> | undefined
  readonly workflow: Found<WorkflowFigures> | undefined
  readonly currency: string
}) {
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {workflow !== undefined && <ApprovalsTile workflow={workflow} />}
      {procurement !== undefined && (
        <FigureTile
          label={<T id="dashboard.overdue_deliveries" />}
          found={procurement}
          value={({ overdueDeliveries }) => overdueDeliveries.count}
          hint={() => <T id="dashboard.as_of_today" />}
          list={({ overdueDeliveries }) => overdueDeliveries.list}
        />
      )}
      {billing !== undefined && <OverduePayablesTile billing={billing} currency={currency} />}
      {billing !== undefined && billing.data?.paymentsInApproval !== null && (
        <PaymentsTile billing={billing} currency={currency} />
      )}
    </div>
  )
}

function ApprovalsTile({ workflow }: { readonly workflow: Found<WorkflowFigures> }) {
  return (
    <FigureTile
      label={<T id="dashboard.open_approvals" />}
      found={workflow}
      value={({ openTasks }) => openTasks.count}
      hint={({ openTasks: { overdue }, decidedTasks }) => (
        <>
          {overdue.count > 0 && (
            <FigureLink list={overdue.list} className="relative z-1 text-danger-ink">
              <T id="dashboard.overdue" values={{ count: overdue.count }} />
            </FigureLink>
          )}
          <FigureLink list={decidedTasks.list} className="relative z-1">
            <T id="dashboard.decided" values={{ count: decidedTasks.count }} />
          </FigureLink>
        </>
      )}
      list={({ openTasks }) => openTasks.list}
    />
  )
}

interface OfCurrency {
  readonly billing: Found<BillingFigures>
  readonly currency: string
}

function OverduePayablesTile({ billing, currency }: OfCurrency) {
  const overdueOf = ({ payables }: BillingFigures) =>
    payables.find(({ due, amount }) => due === 'overdue' && amount.currency === currency)
  return (
    <FigureTile
      label={<T id="dashboard.overdue_payables" />}
      found={billing}
      value={(data) => <Money money={overdueOf(data)?.amount ?? { amount: '0', currency }} />}
      hint={(data) => <T id="dashboard.invoices" values={{ count: overdueOf(data)?.invoices ?? 0 }} />}
      list={(data) => overdueOf(data)?.list}
    />
  )
}

function PaymentsTile({ billing, currency }: OfCurrency) {
  const waitingOf = ({ paymentsInApproval }: BillingFigures) =>
    paymentsInApproval?.find(({ amount }) => amount.currency === currency)
  return (
    <FigureTile
      label={<T id="dashboard.payments_in_approval" />}
      found={billing}
      value={(data) => <Money money={waitingOf(data)?.amount ?? { amount: '0', currency }} />}
      hint={(data) => <T id="dashboard.payments" values={{ count: waitingOf(data)?.count ?? 0 }} />}
      list={(data) => waitingOf(data)?.list}
    />
  )
}
