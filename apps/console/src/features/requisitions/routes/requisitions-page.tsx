import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ClipboardList, Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { ExportButton } from '../../exports/components/export-button.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { rowsOf } from '../../lists/listed.js'
import { showColumns, shownColumns } from '../../saved-views/columns.js'
import { SavedViews } from '../../saved-views/components/saved-views.js'
import type { SavedViewSettings } from '../../saved-views/queries/saved-view-queries.js'
import { useDefaultView } from '../../saved-views/use-default-view.js'
import { Page } from '../../shell/components/page.js'
import { BulkActions } from '../components/bulk-actions.js'
import { RequisitionFilters } from '../components/requisition-filters.js'
import { REQUISITION_COLUMNS, RequisitionTable } from '../components/requisition-table.js'
import { requisitionsQuery } from '../queries/requisition-queries.js'
import { type RequisitionSearch, requisitionSearchOf } from './requisition-search.js'

const route = getRouteApi('/shell/requisitions')

export function RequisitionsPage() {
  const t = useT()
  const me = useMe()
  const can = useCan()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  // Another set of columns makes another table.
  const [tableTurn, setTableTurn] = useState(0)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<RequisitionSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { mine, sort = '-createdAt', ...filter } = search
  const apply = useCallback(
    ({ filters, sort: sorted, columns }: SavedViewSettings): void => {
      showColumns(REQUISITION_COLUMNS.storageKey, REQUISITION_COLUMNS.ids, columns)
      setTableTurn((turn) => turn + 1)
      void navigate({ search: requisitionSearchOf({ ...filters, sort: sorted }), replace: true, resetScroll: false })
    },
    [navigate],
  )
  useDefaultView('requisitions', Object.keys(search).length === 0, apply)
  const settingsNow = (): SavedViewSettings => ({
    filters: {
      ...(search.state === undefined ? {} : { state: search.state }),
      ...(search.q === undefined ? {} : { q: search.q }),
      ...(mine === true ? { mine } : {}),
    },
    sort,
    columns: shownColumns(REQUISITION_COLUMNS.storageKey, REQUISITION_COLUMNS.ids),
  })
  const shown = { ...filter, sort, ...(mine === true && me !== undefined ? { requesterId: me.userId } : {}) }
  const list = useInfiniteQuery({
    ...requisitionsQuery(shown),
    placeholderData: (before) => before,
  })
  const chosen = rowsOf(list).filter(({ requisitionId }) => selected.has(requisitionId))
  const mayCreate = can('requisition:create')
  const mayAct = mayCreate || can('requisition:submit') || can('requisition:withdraw')
  const create = mayCreate ? (
    <Button asChild variant="primary">
      <Link to="/requisitions/edit" search={{}}>
        <Plus aria-hidden />
        <T id="requisitions.action.new" />
      </Link>
    </Button>
  ) : undefined

  return (
    <Page
      title={t('requisitions.list.title')}
      description={<T id="requisitions.list.description" />}
      actions={
        <>
          <ExportButton operation="procurement.requisition.list.v1" filter={shown} />
          {create}
        </>
      }
    >
      <ListCard
        list={list}
        filters={
          <>
            <RequisitionFilters search={search} onChange={change}>
              <SavedViews screen="requisitions" settingsNow={settingsNow} onApply={apply} />
            </RequisitionFilters>
            {mayAct && <BulkActions chosen={chosen} onClear={() => setSelected(new Set())} />}
          </>
        }
        empty={
          <NoRows
            isFiltered={Object.keys(filter).length > 0 || mine === true}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<ClipboardList />}
            title={<T id="requisitions.list.empty" />}
            description={<T id="requisitions.list.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => (
          <RequisitionTable
            key={tableTurn}
            {...listed}
            {...(mayAct ? { selection: { selected, onChange: setSelected } } : {})}
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
        )}
      </ListCard>
    </Page>
  )
}
