import { T, useT } from '@nexus/console-i18n'
import { Badge, Field, FormDialog, IconButton, Input, Textarea, toast } from '@nexus/console-ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { PersonCombobox } from '../../administration/components/person-combobox.js'
import { activePeopleQuery } from '../../administration/queries/user-queries.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { useRepeatKey } from '../../vendors/forms/use-repeat-key.js'
import { sendNotice } from '../queries/notice-queries.js'

const MOST = 200

/** A message of the organization to some of its people. */
export function SendNoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const people = useQuery(activePeopleQuery).data ?? []
  const { keyOf } = useRepeatKey()
  const [userIds, setUserIds] = useState<readonly string[]>([])
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [isTried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: () => {
      const message = { userIds, title: title.trim(), body: body.trim() }
      return sendNotice(message, keyOf(message))
    },
    onSuccess: (count) => {
      toast({ kind: 'success', title: t('notices.sent', { count }) })
      onClose()
    },
  })
  const refused = fieldErrorsOf(sending.error)
  const missing = (isMissing: boolean, pointer: string): string | undefined =>
    isTried && isMissing ? t('administration.missing') : refused(pointer)
  return (
    <FormDialog
      title={<T id="notices.send" />}
      description={<T id="notices.send_text" />}
      submit={<T id="notices.send_submit" />}
      isBusy={sending.isPending}
      className="pt-1"
      refusal={
        <ProblemBanner
          error={sending.error}
          isShownAtField={(pointer) => ['/userIds', '/title', '/body'].includes(pointer)}
          className="mb-4"
        />
      }
      onSubmit={(form) => {
        setTried(true)
        if (userIds.length === 0 || title.trim() === '' || body.trim() === '') focusFirstFault(form)
        else sending.mutate()
      }}
      onClose={onClose}
    >
      <Field label={<T id="notices.to" />} isRequired error={missing(userIds.length === 0, '/userIds')}>
        <PersonCombobox
          value={undefined}
          placeholder={t('notices.to_add')}
          isDisabled={userIds.length >= MOST}
          onChange={(userId) => {
            if (userId !== undefined && !userIds.includes(userId)) setUserIds([...userIds, userId])
          }}
        />
      </Field>
      {userIds.length > 0 && (
        <ul aria-label={t('notices.to')} className="flex flex-wrap gap-1.5">
          {userIds.map((userId) => {
            const name = people.find((each) => each.userId === userId)?.name ?? userId
            return (
              <li key={userId}>
                <Badge tone="info" className="pe-0.5">
                  <span className="truncate">{name}</span>
                  <IconButton
                    size="sm"
                    label={t('notices.to_remove', { name })}
                    icon={<X aria-hidden />}
                    onClick={() => setUserIds(userIds.filter((each) => each !== userId))}
                  />
                </Badge>
              </li>
            )
          })}
        </ul>
      )}
      <Field label={<T id="notices.subject" />} isRequired error={missing(title.trim() === '', '/title')}>
        <Input autoComplete="off" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={<T id="notices.body" />} isRequired error={missing(body.trim() === '', '/body')}>
        <Textarea rows={6} maxLength={4000} value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
