import { todayIn } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, IconButton } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { Areas } from '../components/areas.js'
import { CommitmentsByCategory } from '../components/category-card.js'
import { CurrencySwitch } from '../components/currency-switch.js'
import { CycleTimesCard } from '../components/cycle-times-card.js'
import { FirstStepsCard } from '../components/first-steps-card.js'
import { ExceptionsCard, PayablesCard, RequisitionsCard } from '../components/list-cards.js'
import { CommitmentsByMonth, SpendByMonth } from '../components/month-cards.js'
import { PeriodSelect } from '../components/period-select.js'
import { Tiles } from '../components/tiles.js'
import { currenciesOf } from '../currencies.js'
import { PeriodForm } from '../forms/period-form.js'
import { type DashboardSearch, type PeriodName, daysOf } from '../period.js'
import { useFigures } from '../queries/figures-queries.js'

const route = getRouteApi('/shell/')

/** Where one begins: what waits, what was ordered and spent, and how long it takes. */
export function DashboardPage() {
  const t = useT()
  const me = useMe()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [isChoosing, setChoosing] = useState(false)
  const today = todayIn(me?.organization.timeZone ?? format.timeZone, new Date())
  const days = daysOf(search, today)
  const figures = useFigures(days)
  const { procurement, billing, workflow } = figures
  const go = (next: DashboardSearch): void => void navigate({ search: next, replace: true, resetScroll: false })
  const ofCurrency = search.currency === undefined ? {} : { currency: search.currency }

  const choose = (period: PeriodName): void => {
    setChoosing(period === 'custom')
    if (period !== 'custom') go({ ...(period === '12-months' ? {} : { period }), ...ofCurrency })
  }

  if (me === undefined) return null
  if (procurement === undefined && billing === undefined && workflow === undefined) {
    return (
      <Page title={t('nav.home')} heading={<T id="home.greeting" values={{ name: me.name }} />}>
        <div className="flex flex-col gap-4">
          <FirstStepsCard />
          <Areas />
        </div>
      </Page>
    )
  }

  const base = me.organization.baseCurrency
  const currencies = currenciesOf(procurement?.data, billing?.data, base)
  const currency = currencies.find((each) => each === search.currency) ?? currencies[0] ?? base
  return (
    <Page
      title={t('nav.home')}
      heading={<T id="home.greeting" values={{ name: me.name }} />}
      actions={
        <>
          <CurrencySwitch
            currencies={currencies}
            value={currency}
            onChange={(next) => go({ ...search, currency: next })}
          />
          <PeriodSelect value={search.period ?? '12-months'} days={days} onChange={choose} />
          {search.period === 'custom' && !isChoosing && (
            <Button onClick={() => setChoosing(true)}>
              <T id="dashboard.period.change" />
            </Button>
          )}
          <Refresh />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isChoosing && (
          <PeriodForm
            days={days}
            today={today}
            onApply={(chosen) => {
              setChoosing(false)
              go({ period: 'custom', ...chosen, ...ofCurrency })
            }}
            onCancel={() => setChoosing(false)}
          />
        )}
        <FirstStepsCard />
        <Tiles procurement={procurement} billing={billing} workflow={workflow} currency={currency} />
        {/* Two columns of their own: a short card leaves no hole beside a tall one. */}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            {procurement && <CommitmentsByMonth procurement={procurement} currency={currency} />}
            {procurement && billing && <CommitmentsByCategory procurement={procurement} currency={currency} />}
            {workflow && <CycleTimesCard workflow={workflow} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {billing && <SpendByMonth billing={billing} currency={currency} />}
            {procurement && !billing && <CommitmentsByCategory procurement={procurement} currency={currency} />}
            {billing && <PayablesCard billing={billing} currency={currency} />}
            {billing && <ExceptionsCard billing={billing} />}
            {procurement && <RequisitionsCard procurement={procurement} />}
          </div>
        </div>
      </div>
    </Page>
  )
}

/** Asks for everything again, and says when that is done. */
function Refresh() {
  const t = useT()
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const refresh = async (): Promise<void> => {
    setBusy(true)
    setDone(false)
    await queries.invalidateQueries({ queryKey: ['figures'] })
    setBusy(false)
    setDone(true)
  }
  return (
    <>
      <IconButton
        label={t('dashboard.refresh')}
        icon={<RefreshCw aria-hidden className={isBusy ? 'animate-spin' : undefined} />}
        variant="secondary"
        aria-disabled={isBusy || undefined}
        onClick={() => {
          if (!isBusy) void refresh()
        }}
      />
      <span role="status" className="sr-only">
        {isDone && <T id="dashboard.refreshed" />}
      </span>
    </>
  )
}
