import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog, Money, toast } from '@nexus/console-ui'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Decided, type Decision, decide, needsReason, useRefreshDecided } from '../queries/decisions.js'
import type { Task } from '../queries/task-queries.js'
import { CommentField } from './comment-field.js'
import { isBeyondFields, useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useTitleText } from './use-title-text.js'
import { useAttemptKey } from './use-attempt-key.js'

/** Asks for what is said to a decision, and takes it. */
export function DecisionDialog({
  task,
  decision,
  onClose,
  onDecided,
}: {
  readonly task: Task
  /** What is about to be decided; undefined: the dialog is closed. */
  readonly decision: Decision | undefined
  readonly onClose: () => void
  readonly onDecided: (decided: Decided) => void
}) {
  const t = useT()
  const titleOf = useTitleText()
  return (
    <Dialog
      isOpen={decision !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`approvals.decide.${decision ?? 'approved'}.title`)}
      description={
        <>
          {titleOf(task)} · <Money money={task.amount} />
        </>
      }
    >
      {decision !== undefined && (
        <DecisionForm key={decision} task={task} decision={decision} onClose={onClose} onDecided={onDecided} />
      )}
    </Dialog>
  )
}

function DecisionForm({
  task,
  decision,
  onClose,
  onDecided,
}: {
  readonly task: Task
  readonly decision: Decision
  readonly onClose: () => void
  readonly onDecided: (decided: Decided) => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const refresh = useRefreshDecided()
  const keyOf = useAttemptKey()
  const input = useRef<HTMLTextAreaElement>(null)
  const [comment, setComment] = useState('')
  const [isMissing, setMissing] = useState(false)
  // The version that the dialog was opened for is the one that was seen, whatever comes in meanwhile.
  const [seen] = useState({ taskId: task.taskId, documentVersion: task.documentVersion })
  const isRequired = needsReason(decision)
  const deciding = useMutation({
    mutationFn: (text: string) =>
      decide(seen, { decision, comment: text }, keyOf(`${seen.taskId} ${seen.documentVersion} ${decision} ${text}`)),
    onSuccess: (decided) => {
      refresh([task.documentId])
      toast({
        kind: 'success',
        title: t(`approvals.decide.${decision}.done`),
        ...(decided.isSettled ? {} : { description: t('approvals.decide.unsettled') }),
      })
      onDecided(decided)
    },
    // Somebody else decided, or the document changed: what is shown behind the dialog is read again.
    onError: () => refresh([task.documentId]),
  })
  const submit = (): void => {
    if (deciding.isPending) return
    const text = comment.trim()
    const isLacking = isRequired && text === ''
    setMissing(isLacking)
    if (isLacking) input.current?.focus()
    else deciding.mutate(text)
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {isBeyondFields(deciding.error, ['/comment']) && <ProblemBanner error={deciding.error} />}
      <CommentField
        input={input}
        value={comment}
        onChange={setComment}
        onSubmit={submit}
        isRequired={isRequired}
        error={isMissing ? t('approvals.decide.reason_missing') : fieldErrorsOf(deciding.error)('/comment')}
      />
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse max-sm:[&>button]:w-full">
        <Button onClick={onClose}>
          <T id="ui.cancel" />
        </Button>
        <Button type="submit" variant={decision === 'rejected' ? 'danger' : 'primary'} isBusy={deciding.isPending}>
          {t(`approvals.decide.${decision}.action`)}
        </Button>
      </div>
    </form>
  )
}
