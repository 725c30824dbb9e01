import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AreaTabs } from '../../administration/components/area-tabs.js'
import { Page } from '../../shell/components/page.js'
import { DesignForm } from '../forms/design-form.js'
import { designQuery, templatesQuery } from '../queries/print-queries.js'

/** How PDFs look, and which template each kind of document is printed with. */
export function DesignPage() {
  const t = useT()
  const design = useQuery(designQuery)
  const templates = useQuery(templatesQuery)
  return (
    <Page title={t('print.title')} description={<T id="print.description" />}>
      <AreaTabs area="organization" />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {design.data !== undefined ? (
          <DesignForm design={design.data} />
        ) : (
          <Card isFlush>
            {design.isError ? (
              <ErrorState error={design.error} onRetry={() => void design.refetch()} />
            ) : (
              <LoadingRows rows={5} />
            )}
          </Card>
        )}
        <Card isFlush title={<T id="print.templates" />}>
          {templates.data !== undefined ? (
            <ul className="divide-y divide-line">
              {templates.data.map(({ documentType, source, updatedAt }) => (
                <li
                  key={documentType}
                  className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
                >
                  <div className="min-w-0">
                    <Link
                      to="/administration/documents/$documentType"
                      params={{ documentType }}
                      className="rounded-sm font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
                    >
                      {t(`print.document.${documentType}`)}
                    </Link>
                    {updatedAt !== null && (
                      <p className="text-sm text-muted">
                        <DateText instant={updatedAt} isRelative />
                      </p>
                    )}
                  </div>
                  <Badge tone={source === 'own' ? 'info' : 'neutral'}>{t(`print.source.${source}`)}</Badge>
                </li>
              ))}
            </ul>
          ) : templates.isError ? (
            <ErrorState error={templates.error} onRetry={() => void templates.refetch()} className="py-6" />
          ) : (
            <LoadingRows rows={3} />
          )}
        </Card>
      </div>
    </Page>
  )
}
