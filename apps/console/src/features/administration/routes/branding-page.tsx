import { T, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { BrandingForm } from '../forms/branding-form.js'
import { brandingQuery } from '../queries/branding-queries.js'

export function BrandingPage() {
  const t = useT()
  const found = useQuery(brandingQuery)
  return (
    <Page title={t('administration.branding.title')} description={<T id="administration.branding.description" />}>
      <AreaTabs area="organization" />
      {found.data !== undefined ? (
        <BrandingForm branding={found.data} />
      ) : (
        <Card isFlush>
          {found.isError ? (
            <ErrorState error={found.error} onRetry={() => void found.refetch()} />
          ) : (
            <LoadingRows rows={5} />
          )}
        </Card>
      )}
    </Page>
  )
}
