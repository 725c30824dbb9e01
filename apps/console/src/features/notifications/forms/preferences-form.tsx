import { T, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Select, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useAttemptKey } from '../../approvals/components/use-attempt-key.js'
import { NOTIFICATION_KINDS } from '../queries/notification-choices.js'
import {
  MAIL_MODES,
  type MailMode,
  type NotificationPreferences,
  changePreferences,
  preferencesQuery,
} from '../queries/preference-queries.js'

/** As it is chosen for all kinds together. */
const AS_ALL = 'as-all'

/** Told at once, whatever is chosen for all, unless it is off for the kind itself (NTF-02). */
const CRITICAL = 'task-escalated'

/** How the person is told by mail; in the console they see everything. */
export function PreferencesForm({ preferences }: { readonly preferences: NotificationPreferences }) {
  const t = useT()
  const queries = useQueryClient()
  const keyOf = useAttemptKey()
  const [mail, setMail] = useState(preferences.mail)
  const [kinds, setKinds] = useState<Readonly<Record<string, MailMode>>>(preferences.kinds)
  const saving = useMutation({
    mutationFn: () => {
      const body = { mail, kinds }
      return changePreferences(body, keyOf(JSON.stringify([preferences.version, body])))
    },
    onSuccess: (saved) => {
      queries.setQueryData(preferencesQuery.queryKey, saved)
      toast({ kind: 'success', title: t('notifications.preferences.saved') })
    },
  })
  const choose = (kind: string, mode: MailMode | typeof AS_ALL): void =>
    setKinds((before) => {
      const others = Object.entries(before).filter(([each]) => each !== kind)
      return Object.fromEntries(mode === AS_ALL ? others : [...others, [kind, mode] as const])
    })
  const modes = MAIL_MODES.map((mode) => ({ value: mode, label: t(`notifications.preferences.${mode}`) }))
  return (
    <form
      className="flex max-w-3xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving.isPending) saving.mutate()
      }}
    >
      {saving.isError && <ProblemBanner error={saving.error} />}
      <Card title={<T id="notifications.preferences.mail" />}>
        <Field
          label={t('notifications.preferences.all_kinds')}
          hint={t('notifications.preferences.all_kinds_hint')}
          className="max-w-sm"
        >
          <Select<MailMode> options={modes} value={mail} onChange={setMail} />
        </Field>
      </Card>
      <Card title={<T id="notifications.preferences.kinds" />}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {NOTIFICATION_KINDS.map((kind) => (
            <Field
              key={kind}
              label={t(`notifications.kind.${kind}`)}
              {...(kind === CRITICAL ? { hint: t('notifications.preferences.critical') } : {})}
              className="max-w-sm"
            >
              <Select<MailMode | typeof AS_ALL>
                value={kinds[kind] ?? AS_ALL}
                onChange={(mode) => choose(kind, mode)}
                options={[{ value: AS_ALL, label: t('notifications.preferences.as_all') }, ...modes]}
              />
            </Field>
          ))}
        </div>
      </Card>
      <div>
        <Button type="submit" variant="primary" isBusy={saving.isPending}>
          <T id="notifications.preferences.save" />
        </Button>
      </div>
    </form>
  )
}
