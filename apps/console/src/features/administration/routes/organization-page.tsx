import { T, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { OrganizationForm } from '../forms/organization-form.js'
import { organizationQuery } from '../queries/organization-queries.js'

export function OrganizationPage() {
  const t = useT()
  const found = useQuery(organizationQuery)
  return (
    <Page
      title={t('administration.organization.title')}
      description={<T id="administration.organization.description" />}
    >
      <AreaTabs area="organization" />
      <div className="max-w-3xl">
        {found.data !== undefined ? (
          <Card>
            <OrganizationForm organization={found.data} />
          </Card>
        ) : (
          <Card isFlush>
            {found.isError ? (
              <ErrorState error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <LoadingRows rows={4} />
            )}
          </Card>
        )}
      </div>
    </Page>
  )
}
