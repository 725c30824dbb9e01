import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Building2, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ListCard } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { countryName } from '../components/places.js'
import { LegalEntityCreateDialog } from '../forms/legal-entity-create-dialog.js'
import { type LegalEntity, legalEntitiesQuery } from '../queries/master-data-queries.js'

export function LegalEntitiesPage() {
  const t = useT()
  const { locale } = useFormat()
  const mayChange = useCan()('legal-entity:manage')
  const [isCreating, setCreating] = useState(false)
  const list = useInfiniteQuery(legalEntitiesQuery)
  const columns = useMemo<DataColumn<LegalEntity>[]>(
    () => [
      { id: 'name', header: t('administration.name'), card: 'title', cell: ({ name }) => name },
      {
        id: 'country',
        header: t('administration.organization.country'),
        width: '12rem',
        cell: ({ country }) => countryName(country, locale),
      },
      {
        id: 'taxId',
        header: t('administration.entities.tax_id'),
        width: '12rem',
        hideBelow: 'md',
        cell: ({ taxId }) => taxId ?? '–',
      },
      {
        id: 'currency',
        header: t('administration.entities.currency'),
        width: '7rem',
        hideBelow: 'lg',
        cell: ({ currency }) => currency,
      },
      {
        id: 'accounts',
        header: t('administration.entities.accounts'),
        width: '9rem',
        align: 'end',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ bankAccounts }) => bankAccounts.length,
      },
    ],
    [t, locale],
  )
  return (
    <Page
      title={t('administration.entities.title')}
      description={<T id="administration.entities.description" />}
      actions={
        mayChange ? (
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus aria-hidden />
            <T id="administration.entities.create" />
          </Button>
        ) : undefined
      }
    >
      <AreaTabs area="organization" />
      <ListCard
        list={list}
        empty={<EmptyState icon={<Building2 />} title={<T id="administration.entities.empty" />} />}
      >
        {(listed) => (
          <DataTable
            label={t('administration.entities.title')}
            columns={columns}
            rowId={({ legalEntityId }) => legalEntityId}
            primary="name"
            link={({ legalEntityId }, props) => (
              <Link to="/administration/legal-entities/$legalEntityId" params={{ legalEntityId }} {...props} />
            )}
            {...listed}
          />
        )}
      </ListCard>
      {isCreating && <LegalEntityCreateDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
