import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { CircleCheck, Inbox, Users } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { rowsOf } from '../../lists/listed.js'
import { Page } from '../../shell/components/page.js'
import { AboveActionBar } from '../components/action-bar.js'
import { BulkBar } from '../components/bulk-bar.js'
import { BulkDialog } from '../components/bulk-dialog.js'
import { TaskFilters } from '../components/task-filters.js'
import { TaskTable } from '../components/task-table.js'
import type { BulkDecision } from '../components/use-bulk-decision.js'
import { focusHeading } from '../focus-heading.js'
import { type TaskInList, isDecidable, tasksQuery } from '../queries/task-queries.js'
import type { ApprovalsSearch } from './approval-routes.js'

const route = getRouteApi('/shell/approvals')
const NONE: ReadonlySet<string> = new Set()

/** What waits for the decision of the person, overdue first; several can be decided at once. */
export function ApprovalsPage() {
  const t = useT()
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [selected, setSelected] = useState(NONE)
  const [bulk, setBulk] = useState<{ readonly decision: BulkDecision; readonly tasks: readonly TaskInList[] }>()
  const change = (next: Partial<ApprovalsSearch>): void => {
    setSelected(NONE)
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  }

  const { view = 'open', type, ...dates } = search
  const list = useInfiniteQuery({
    ...tasksQuery({ view, ...(type === undefined ? {} : { documentType: type }), ...dates }),
    placeholderData: (before) => before,
  })
  const isFiltered = type !== undefined || Object.keys(dates).length > 0
  const mayDecide = view === 'open' && can('approval-task:decide')
  // What was decided elsewhere meanwhile is in no selection any more.
  const chosen = rowsOf(list).filter((task) => selected.has(task.taskId) && isDecidable(task))

  return (
    <AboveActionBar>
      <Page
        title={t('approvals.list.title')}
        description={<T id="approvals.list.description" />}
        actions={
          can('approval-delegation:read') && (
            <Button asChild>
              <Link to="/approvals/delegations">
                <Users aria-hidden />
                <T id="approvals.delegations.title" />
              </Link>
            </Button>
          )
        }
      >
        <ListCard
          list={list}
          filters={
            <>
              <TaskFilters search={search} onChange={change} />
              {mayDecide && (
                <BulkBar
                  count={chosen.length}
                  onDecide={(decision) => setBulk({ decision, tasks: chosen })}
                  onClear={() => setSelected(NONE)}
                />
              )}
            </>
          }
          empty={
            <NoRows
              isFiltered={isFiltered}
              onReset={() =>
                change({ type: undefined, overdue: undefined, closedFrom: undefined, closedTo: undefined })
              }
              icon={view === 'open' && !isFiltered ? <CircleCheck /> : <Inbox />}
              title={<T id={`approvals.empty.${view}`} />}
              description={<T id={`approvals.empty.${view}_text`} />}
            />
          }
        >
          {(listed) => (
            <TaskTable
              view={view}
              {...listed}
              {...(mayDecide
                ? {
                    selection: {
                      selected: new Set(chosen.map(({ taskId }) => taskId)),
                      onChange: setSelected,
                      nameOf: ({ title }: TaskInList) => title,
                    },
                  }
                : {})}
            />
          )}
        </ListCard>
      </Page>
      {bulk !== undefined && (
        <BulkDialog
          tasks={bulk.tasks}
          decision={bulk.decision}
          onClose={(decided) => {
            setBulk(undefined)
            setSelected((before) => new Set([...before].filter((taskId) => !decided.has(taskId))))
            // The button that opened it goes with the selection.
            if (decided.size > 0) focusHeading()
          }}
        />
      )}
    </AboveActionBar>
  )
}
