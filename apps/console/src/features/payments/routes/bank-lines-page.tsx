import { T, useT } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../shell/components/page.js'
import { BankLineFilter } from '../components/bank-line-filter.js'
import { BankLineList } from '../components/bank-line-list.js'
import { BankLinks } from '../components/section-links.js'

const route = getRouteApi('/shell/bank-lines')

/** Bookings that wait for somebody, of all statements: first those for which there is a suggestion. */
export function BankLinesPage() {
  const t = useT()
  const { state = 'SUGGESTED' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t('bank.lines.title')} description={<T id="bank.lines.description" />}>
      <BankLinks />
      <Card isFlush>
        <BankLineFilter
          value={state}
          onChange={(next) =>
            void navigate({
              search: next === undefined || next === 'SUGGESTED' ? {} : { state: next },
              replace: true,
              resetScroll: false,
            })
          }
        />
        <BankLineList key={state} state={state} />
      </Card>
    </Page>
  )
}
