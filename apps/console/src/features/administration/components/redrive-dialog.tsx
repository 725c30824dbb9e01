import { T, useT } from '@nexus/console-i18n'
import { Field, Textarea, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeadLetter, redrive } from '../queries/dead-letter-queries.js'
import type { LetterService } from '../routes/administration-routes.js'
import { FormDialog } from './form-dialog.js'

/** Sends an event again to the service that gave it up; why is kept in the trail. */
export function RedriveDialog({
  service,
  letter,
  onClose,
}: {
  readonly service: LetterService
  readonly letter: DeadLetter
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const sending = useMutation({
    mutationFn: () => redrive(service, letter.deadLetterId, reason.trim()),
    onSuccess: () => {
      toast({ kind: 'success', title: <T id="administration.letters.redriven" /> })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['administration', 'dead-letters', service] }),
  })
  return (
    <FormDialog
      title={<T id="administration.letters.redrive_title" />}
      description={<T id="administration.letters.redrive_text" values={{ event: letter.eventType }} />}
      submit={<T id="administration.letters.redrive" />}
      isBusy={sending.isPending}
      error={sending.error ?? undefined}
      onClose={onClose}
      onSubmit={() => sending.mutate()}
    >
      <Field label={t('administration.letters.reason')} hint={<T id="administration.letters.reason_hint" />}>
        <Textarea value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
