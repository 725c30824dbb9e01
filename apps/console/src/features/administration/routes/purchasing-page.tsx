import { T, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { PurchasingForm } from '../forms/purchasing-form.js'
import { purchasingQuery } from '../queries/organization-queries.js'

export function PurchasingPage() {
  const t = useT()
  const found = useQuery(purchasingQuery)
  return (
    <Page title={t('administration.purchasing.title')} description={<T id="administration.purchasing.description" />}>
      <AreaTabs area="organization" />
      <div className="max-w-4xl">
        {found.data !== undefined ? (
          <PurchasingForm settings={found.data} />
        ) : (
          <Card isFlush>
            {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : <LoadingRows />}
          </Card>
        )}
      </div>
    </Page>
  )
}
