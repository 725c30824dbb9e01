import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ClipboardCheck, Info, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { AboveActionBar, ActionBar } from '../components/action-bar.js'
import { ApprovalWay } from '../components/approval-way.js'
import { DecisionButtons } from '../components/decision-buttons.js'
import { DecisionDialog } from '../components/decision-dialog.js'
import { InboxLink } from '../components/inbox-link.js'
import { ReassignDialog } from '../components/reassign-dialog.js'
import { SinceLastCard } from '../components/since-last.js'
import { useTitleText } from '../components/use-title-text.js'
import { TaskDocument } from '../components/task-document.js'
import { TaskSummary } from '../components/task-summary.js'
import { TaskBadge } from '../components/task-texts.js'
import { approvalQuery, sinceLastQuery } from '../queries/approval-queries.js'
import type { Decision } from '../queries/decisions.js'
import { type Task, isDecidable, taskQuery } from '../queries/task-queries.js'

const route = getRouteApi('/shell/approvals/$taskId')

/** One task: what is to be decided, what changed, the way so far, and the decision. */
export function TaskPage() {
  const t = useT()
  const can = useCan()
  const titleOf = useTitleText()
  const { taskId } = route.useParams()
  const navigate = useNavigate()
  const found = useQuery(taskQuery(taskId))
  const [decision, setDecision] = useState<Decision>()
  const [isHandingOn, setHandingOn] = useState(false)
  const task = found.data
  const isOpen = task !== undefined && isDecidable(task)
  const toInbox = (): void => {
    setDecision(undefined)
    setHandingOn(false)
    void navigate({ to: '/approvals' })
  }
  return (
    <AboveActionBar>
      <Page
        key={taskId}
        title={task === undefined ? t('approvals.task.title') : titleOf(task)}
        badge={task && <TaskBadge task={task} />}
        lead={<InboxLink />}
        actions={
          isOpen && (
            <>
              {can('approval-task:reassign') && (
                <Button onClick={() => setHandingOn(true)}>
                  <UserRoundPlus aria-hidden />
                  <T id="approvals.reassign.action" />
                </Button>
              )}
              {can('approval-task:decide') && (
                <ActionBar label={t('approvals.decide.actions')}>
                  <DecisionButtons kind={task.kind} onDecide={setDecision} />
                </ActionBar>
              )}
            </>
          )
        }
      >
        {found.isError && task === undefined ? (
          <Card>
            <DocumentError failed={found} list="/approvals" />
          </Card>
        ) : task === undefined ? (
          <Card isFlush>
            <LoadingRows rows={6} />
          </Card>
        ) : (
          <TaskBody task={task} />
        )}
      </Page>
      {task !== undefined && (
        <>
          <DecisionDialog task={task} decision={decision} onClose={() => setDecision(undefined)} onDecided={toInbox} />
          <ReassignDialog task={task} isOpen={isHandingOn} onClose={() => setHandingOn(false)} onDone={toInbox} />
        </>
      )}
    </AboveActionBar>
  )
}

function TaskBody({ task }: { readonly task: Task }) {
  const maySeeWay = useCan()('approval-instance:read')
  const approval = useQuery({ ...approvalQuery(task.instanceId), enabled: maySeeWay })
  const sinceLast = useQuery({ ...sinceLastQuery(task), enabled: maySeeWay })
  const last = sinceLast.data ?? undefined
  const differences = task.change?.differences ?? last?.differences ?? []
  const hasChanged = task.change !== undefined || last !== undefined
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {task.closedAt !== undefined && (
          <Banner icon={<Info aria-hidden />} role="status">
            <T id={task.state === 'DELEGATED' ? 'approvals.task.delegated' : 'approvals.task.closed'} />
          </Banner>
        )}
        {task.instruction !== undefined && (
          <Banner icon={<ClipboardCheck aria-hidden />}>
            <p className="font-medium">
              <T id="approvals.task.instruction" />
            </p>
            <p className="whitespace-pre-line">{task.instruction}</p>
          </Banner>
        )}
        <TaskSummary task={task} />
        {hasChanged && <SinceLastCard task={task} last={last} differences={differences} />}
        <TaskDocument task={task} differences={differences} />
      </div>
      {maySeeWay && (
        <Card title={<T id="approvals.way.title" />}>
          {approval.isError ? (
            <ErrorState error={approval.error} onRetry={() => void approval.refetch()} className="px-0 py-6" />
          ) : approval.data === undefined ? (
            <LoadingRows rows={3} />
          ) : (
            <ApprovalWay approval={approval.data} />
          )}
        </Card>
      )}
    </div>
  )
}
