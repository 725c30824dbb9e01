import { T, useT } from '@nexus/console-i18n'
import { Button, EmptyState, ErrorState } from '@nexus/console-ui'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { Page } from './page.js'

/** A screen that failed; the rest of the console goes on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}

export function RouteNotFound() {
  const t = useT()
  return (
    <Page title={t('app.not_found.title')} heading={<span className="sr-only">{t('app.not_found.title')}</span>}>
      <EmptyState
        icon={<Compass />}
        title={<T id="app.not_found.title" />}
        description={<T id="app.not_found.text" />}
        actions={
          <Button asChild>
            <Link to="/">
              <T id="app.not_found.home" />
            </Link>
          </Button>
        }
      />
    </Page>
  )
}
