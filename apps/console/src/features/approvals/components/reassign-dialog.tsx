import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog, Field, Textarea, toast } from '@nexus/console-ui'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { reassign, useRefreshDecided } from '../queries/decisions.js'
import type { Person } from '../queries/people-query.js'
import type { Task } from '../queries/task-queries.js'
import { PersonPicker } from './person-picker.js'
import { isBeyondFields, useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useAttemptKey } from './use-attempt-key.js'

const LONGEST = 500

interface Props {
  readonly task: Task
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives a task to somebody else, who then decides instead. */
export function ReassignDialog({ isOpen, ...rest }: Props & { readonly isOpen: boolean }) {
  const t = useT()
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && rest.onClose()}
      title={t('approvals.reassign.title')}
      description={t('approvals.reassign.text')}
    >
      <ReassignForm {...rest} />
    </Dialog>
  )
}

function ReassignForm({ task, onClose, onDone }: Props) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const me = useMe()
  const refresh = useRefreshDecided()
  const keyOf = useAttemptKey()
  const form = useRef<HTMLFormElement>(null)
  const [person, setPerson] = useState<Person>()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const handing = useMutation({
    mutationFn: ({ to, why }: { readonly to: Person; readonly why: string }) =>
      reassign(task.taskId, { userId: to.userId, reason: why }, keyOf(`${task.taskId} ${to.userId} ${why}`)),
    onSuccess: (_nothing, { to }) => {
      refresh([task.documentId])
      toast({ kind: 'success', title: t('approvals.reassign.done', { name: to.name }) })
      onDone()
    },
    onError: () => refresh([task.documentId]),
  })
  const lacksPerson = isTried && person === undefined
  const lacksReason = isTried && reason.trim() === ''
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const why = reason.trim()
        if (person !== undefined && why !== '') {
          if (!handing.isPending) handing.mutate({ to: person, why })
        } else form.current?.querySelector<HTMLElement>(person === undefined ? '[role=combobox]' : 'textarea')?.focus()
      }}
    >
      {isBeyondFields(handing.error, ['/userId', '/reason']) && <ProblemBanner error={handing.error} />}
      <Field
        label={t('approvals.reassign.person')}
        isRequired
        error={lacksPerson ? t('approvals.reassign.person_missing') : fieldErrorsOf(handing.error)('/userId')}
      >
        <PersonPicker value={person} onChange={setPerson} except={[me?.userId, task.requesterId, task.assigneeId]} />
      </Field>
      <Field
        label={t('approvals.reassign.reason')}
        isRequired
        error={lacksReason ? t('approvals.reassign.reason_missing') : fieldErrorsOf(handing.error)('/reason')}
      >
        <Textarea maxLength={LONGEST} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse max-sm:[&>button]:w-full">
        <Button onClick={onClose}>
          <T id="ui.cancel" />
        </Button>
        <Button type="submit" variant="primary" isBusy={handing.isPending}>
          <T id="approvals.reassign.action" />
        </Button>
      </div>
    </form>
  )
}
