import { T, useShippedName, useT } from '@nexus/console-i18n'
import { Card, DateText, Facts, Money } from '@nexus/console-ui'
import type { Task } from '../queries/task-queries.js'
import { ApprovalReasons } from './approval-reasons.js'
import { DueText } from './task-texts.js'
import { DocumentLink } from './task-document.js'

/** What is asked, by whom, how much it is about, and why one was asked oneself. */
export function TaskSummary({ task }: { readonly task: Task }) {
  const t = useT()
  const stepText = useShippedName()
  const {
    amount,
    baseAmount,
    requesterName,
    stepName,
    originReason,
    originReasons,
    onBehalfOf,
    openedAt,
    dueAt,
    closedAt,
    comment,
  } = task
  const isForeign = baseAmount !== undefined && baseAmount.currency !== amount.currency
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="text-2xl font-semibold tracking-tight">
          <span className="sr-only">{t('approvals.field.amount')} </span>
          <Money money={amount} />
          {isForeign && (
            <span className="ms-2 text-base font-normal text-muted">
              <T id="approvals.task.base_amount" values={{ amount: <Money money={baseAmount} /> }} />
            </span>
          )}
        </p>
        <DocumentLink task={task} />
      </div>
      <Facts
        facts={[
          { label: t('approvals.field.type'), value: t(`approvals.type.${task.documentType}`) },
          { label: t('approvals.field.requester'), value: requesterName },
          { label: t('approvals.field.step'), value: stepText(stepName) },
          originReason !== undefined && {
            label: t('approvals.task.why_me'),
            value: <ApprovalReasons reasons={originReasons} sentence={originReason} />,
          },
          onBehalfOf !== undefined && { label: t('approvals.task.on_behalf'), value: onBehalfOf.userName },
          { label: t('approvals.field.opened'), value: <DateText instant={openedAt} /> },
          dueAt !== undefined && { label: t('approvals.field.due'), value: <DueText task={task} /> },
          closedAt !== undefined && { label: t('approvals.field.closed'), value: <DateText instant={closedAt} /> },
          comment !== undefined && {
            label: t('approvals.task.my_comment'),
            value: <span className="whitespace-pre-line">{comment}</span>,
          },
        ]}
      />
    </Card>
  )
}
