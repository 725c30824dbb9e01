import { T, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Page } from '../../shell/components/page.js'
import { PreferencesForm } from '../forms/preferences-form.js'
import { preferencesQuery } from '../queries/preference-queries.js'

/** How the person wants to be told. */
export function PreferencesPage() {
  const t = useT()
  // What is typed stays when one comes back to the tab.
  const found = useQuery({ ...preferencesQuery, refetchOnWindowFocus: false })
  return (
    <Page
      title={t('notifications.preferences.title')}
      description={<T id="notifications.preferences.description" />}
      lead={
        <Link
          to="/notifications"
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink touch:min-h-11"
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="shell.notifications" />
        </Link>
      }
    >
      {found.isError && found.data === undefined ? (
        <Card>
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        </Card>
      ) : found.data === undefined ? (
        <Card isFlush>
          <LoadingRows rows={6} />
        </Card>
      ) : (
        <PreferencesForm preferences={found.data} />
      )}
    </Page>
  )
}
