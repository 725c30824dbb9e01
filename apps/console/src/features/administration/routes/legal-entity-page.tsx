import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Card, Facts, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, TriangleAlert } from 'lucide-react'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BankAccounts } from '../components/bank-accounts.js'
import { countryName } from '../components/places.js'
import { LegalEntityForm } from '../forms/legal-entity-form.js'
import { legalEntityQuery } from '../queries/master-data-queries.js'

const route = getRouteApi('/shell/administration/legal-entities/$legalEntityId')

export function LegalEntityPage() {
  const t = useT()
  const { locale } = useFormat()
  const { legalEntityId } = route.useParams()
  const found = useQuery(legalEntityQuery(legalEntityId))
  const entity = found.data
  return (
    <Page
      key={legalEntityId}
      title={entity?.name ?? t('administration.entities.one')}
      lead={
        <Link
          to="/administration/legal-entities"
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="administration.entities.title" />
        </Link>
      }
    >
      {entity === undefined ? (
        <Card isFlush>
          {found.isError ? (
            <DocumentError failed={found} list="/administration/legal-entities" />
          ) : (
            <LoadingRows rows={4} />
          )}
        </Card>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-4">
            {entity.warnings.length > 0 && (
              <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
                {entity.warnings.join(' ')}
              </Banner>
            )}
            <Card title={<T id="administration.users.details" />}>
              <LegalEntityForm entity={entity} />
            </Card>
            <BankAccounts entity={entity} />
          </div>
          <Card title={<T id="administration.entities.fixed" />}>
            <Facts
              facts={[
                { label: t('administration.organization.country'), value: countryName(entity.country, locale) },
                { label: t('administration.entities.currency'), value: entity.currency },
              ]}
            />
          </Card>
        </div>
      )}
    </Page>
  )
}
