import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Building2, GitMerge, Plus } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { VendorFilters } from '../components/vendor-filters.js'
import { VendorTable } from '../components/vendor-table.js'
import { vendorsQuery } from '../queries/vendor-queries.js'
import type { VendorSearch } from './vendor-routes.js'

const route = getRouteApi('/shell/vendors')

export function VendorsPage() {
  const t = useT()
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<VendorSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { sort = 'name', ...filter } = search
  const list = useInfiniteQuery({ ...vendorsQuery({ ...filter, sort }), placeholderData: (before) => before })
  const add = can('vendor:create') && (
    <Button asChild variant="primary">
      <Link to="/vendors/new">
        <Plus aria-hidden />
        <T id="vendors.new" />
      </Link>
    </Button>
  )

  return (
    <Page
      title={t('vendors.list.title')}
      description={<T id="vendors.list.description" />}
      actions={
        <>
          <Button asChild>
            <Link to="/vendors/duplicates">
              <GitMerge aria-hidden />
              <T id="vendors.pairs.title" />
            </Link>
          </Button>
          <ExportButton operation="procurement.vendor.list.v1" filter={{ ...filter, sort }} />
          {add}
        </>
      }
    >
      <ListCard
        list={list}
        filters={<VendorFilters search={search} onChange={change} />}
        empty={
          <NoRows
            isFiltered={Object.keys(filter).length > 0}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<Building2 />}
            title={<T id="vendors.list.empty" />}
            description={<T id="vendors.list.empty_text" />}
            actions={add}
          />
        }
      >
        {(listed) => <VendorTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
    </Page>
  )
}
