import { useShippedName, useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, type DataTableProps, DateText, Money } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Listed } from '../../lists/listed.js'
import type { TaskInList, TaskView } from '../queries/task-queries.js'
import { useTitleText } from './use-title-text.js'
import { DocumentTypeText, DueText, TaskBadge } from './task-texts.js'

/** The inbox, and what was decided. */
export function TaskTable({
  view,
  ...rest
}: Listed<TaskInList> & Pick<DataTableProps<TaskInList>, 'selection'> & { readonly view: TaskView }) {
  const t = useT()
  const titleOf = useTitleText()
  const stepText = useShippedName()
  const columns = useMemo<DataColumn<TaskInList>[]>(
    () => [
      {
        id: 'title',
        header: t('approvals.field.title'),
        card: 'title',
        cell: (task) => titleOf(task),
      },
      {
        id: 'type',
        header: t('approvals.field.type'),
        width: '10.5rem',
        hideBelow: 'md',
        cell: ({ documentType }) => <DocumentTypeText type={documentType} />,
      },
      {
        id: 'requester',
        header: t('approvals.field.requester'),
        width: '9rem',
        hideBelow: 'xl',
        cell: ({ requesterName }) => requesterName,
      },
      {
        id: 'step',
        header: t('approvals.field.step'),
        width: '10rem',
        hideBelow: 'xl',
        card: 'hidden',
        isHiddenAtFirst: true,
        cell: ({ stepName }) => stepText(stepName),
      },
      view === 'open'
        ? {
            id: 'due',
            header: t('approvals.field.due'),
            width: '8rem',
            card: 'badge',
            cell: (task) => (task.dueAt === undefined ? '–' : <DueText task={task} />),
          }
        : {
            id: 'state',
            header: t('approvals.field.state'),
            width: '9rem',
            card: 'badge',
            cell: (task) => <TaskBadge task={task} />,
          },
      view === 'open'
        ? {
            id: 'openedAt',
            header: t('approvals.field.opened'),
            width: '8rem',
            hideBelow: 'lg',
            card: 'hidden',
            cell: ({ openedAt }) => <DateText instant={openedAt} isRelative />,
          }
        : {
            id: 'closedAt',
            header: t('approvals.field.closed'),
            width: '8rem',
            hideBelow: 'lg',
            cell: ({ closedAt }) => (closedAt === undefined ? '–' : <DateText instant={closedAt} isRelative />),
          },
      {
        id: 'amount',
        header: t('approvals.field.amount'),
        width: '8rem',
        align: 'end',
        cell: ({ amount }) => <Money money={amount} />,
      },
    ],
    [t, titleOf, stepText, view],
  )
  return (
    <DataTable
      key={view}
      label={t(`approvals.view.${view}`)}
      columns={columns}
      rowId={({ taskId }) => taskId}
      primary="title"
      link={({ taskId }, props) => <Link to="/approvals/$taskId" params={{ taskId }} {...props} />}
      storageKey={`approvals.${view}`}
      {...rest}
    />
  )
}
