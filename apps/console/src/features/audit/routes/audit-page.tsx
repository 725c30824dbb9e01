import { addDays } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { startOfDay } from '../../approvals/forms/start-of-day.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { Listing, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AuditFilters } from '../components/audit-filters.js'
import { AuditItem } from '../components/audit-item.js'
import { VerificationCard } from '../components/verification-card.js'
import { auditQuery } from '../queries/audit-queries.js'
import type { AuditSearch } from './audit-routes.js'

const route = getRouteApi('/shell/audit')

/** Who changed what, when, and how it was before and after. */
export function AuditPage() {
  const t = useT()
  const { timeZone } = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const { from, to, ...exact } = search
  const shown = {
    ...exact,
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    // The day is included: everything before the next one.
    ...(to === undefined ? {} : { to: startOfDay(addDays(to, 1), timeZone) }),
  }
  const list = useInfiniteQuery({
    ...auditQuery(shown),
    placeholderData: (before) => before,
  })
  const isFiltered = Object.keys(search).length > 0
  return (
    <Page
      title={t('audit.title')}
      description={<T id="audit.description" />}
      actions={<ExportButton operation="identity.audit.search.v1" filter={shown} />}
    >
      <VerificationCard />
      <Card isFlush>
        <AuditFilters search={search} onChange={change} />
        <Listing
          list={list}
          empty={
            <NoRows
              isFiltered={isFiltered}
              onReset={() => void navigate({ search: {}, replace: true })}
              icon={<History />}
              title={<T id="audit.empty" />}
            />
          }
        >
          {(rows) => (
            <ol aria-label={t('audit.title')} className="divide-y divide-line">
              {rows.map((entry) => (
                <AuditItem key={entry.auditId} entry={entry} />
              ))}
            </ol>
          )}
        </Listing>
      </Card>
    </Page>
  )
}
