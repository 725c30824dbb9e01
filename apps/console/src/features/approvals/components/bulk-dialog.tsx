import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog } from '@nexus/console-ui'
import { useRef, useState } from 'react'
import type { TaskInList } from '../queries/task-queries.js'
import { BulkResults } from './bulk-results.js'
import { CommentField } from './comment-field.js'
import { type BulkDecision, canTryAgain, useBulkDecision } from './use-bulk-decision.js'

/** Several decisions of one kind: one comment for all, then what became of each. */
export function BulkDialog({
  tasks,
  decision,
  onClose,
}: {
  /** As they were seen in the list. */
  readonly tasks: readonly TaskInList[]
  readonly decision: BulkDecision
  /** Told which of them were decided. */
  readonly onClose: (decidedIds: ReadonlySet<string>) => void
}) {
  const t = useT()
  const { outcomes, isRunning, run } = useBulkDecision()
  const input = useRef<HTMLTextAreaElement>(null)
  const [comment, setComment] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isRequired = decision !== 'approved'
  const isBegun = outcomes.size > 0
  const of = (kind: 'done' | 'failed'): readonly TaskInList[] =>
    tasks.filter(({ taskId }) => outcomes.get(taskId)?.kind === kind)
  const again = tasks.filter(({ taskId }) => {
    const outcome = outcomes.get(taskId)
    return outcome?.kind === 'failed' && canTryAgain(outcome.error)
  })
  const submit = (): void => {
    const text = comment.trim()
    const isLacking = isRequired && text === ''
    setMissing(isLacking)
    if (isLacking) input.current?.focus()
    else void run(tasks, decision, text)
  }
  const close = (): void => {
    // What is sent is decided, whether anybody watches or not: the results are waited for.
    if (!isRunning) onClose(new Set(of('done').map(({ taskId }) => taskId)))
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      size="lg"
      title={t(`approvals.bulk.${decision}.title`, { count: tasks.length })}
      {...(isBegun ? {} : { description: t('approvals.bulk.text') })}
      footer={
        isBegun ? (
          <>
            {again.length > 0 && !isRunning && (
              <Button onClick={() => void run(again, decision, comment.trim())}>
                <T id="approvals.bulk.again" values={{ count: again.length }} />
              </Button>
            )}
            <Button variant="primary" isBusy={isRunning} onClick={close}>
              <T id="ui.close" />
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>
              <T id="ui.cancel" />
            </Button>
            <Button variant={decision === 'rejected' ? 'danger' : 'primary'} onClick={submit}>
              {t(`approvals.decide.${decision}.action`)}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p role="status" className={isBegun ? 'font-medium' : 'sr-only'}>
          {isBegun &&
            (isRunning
              ? t('approvals.bulk.progress', { count: outcomes.size, done: of('done').length + of('failed').length })
              : t('approvals.bulk.result', { done: of('done').length, failed: of('failed').length }))}
        </p>
        {!isBegun && (
          <CommentField
            input={input}
            value={comment}
            onChange={setComment}
            onSubmit={submit}
            isRequired={isRequired}
            error={isMissing ? t('approvals.decide.reason_missing') : undefined}
          />
        )}
        <BulkResults tasks={tasks} outcomes={outcomes} />
      </div>
    </Dialog>
  )
}
