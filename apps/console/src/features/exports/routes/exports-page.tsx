import { T, useT } from '@nexus/console-i18n'
import { Card, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FileSpreadsheet } from 'lucide-react'
import { Listing } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { ExportRow } from '../components/export-row.js'
import { exportsQuery } from '../queries/export-queries.js'

/** What this person has exported within the last days. */
export function ExportsPage() {
  const t = useT()
  const list = useInfiniteQuery(exportsQuery)
  return (
    <Page title={t('exports.title')} description={<T id="exports.description" />}>
      <Card isFlush>
        <Listing
          list={list}
          empty={
            <EmptyState
              icon={<FileSpreadsheet />}
              title={<T id="exports.empty" />}
              description={<T id="exports.empty_text" />}
            />
          }
        >
          {(rows) => (
            <ol aria-label={t('exports.title')} className="divide-y divide-line">
              {rows.map((each) => (
                <ExportRow key={each.exportId} of={each} />
              ))}
            </ol>
          )}
        </Listing>
      </Card>
    </Page>
  )
}
