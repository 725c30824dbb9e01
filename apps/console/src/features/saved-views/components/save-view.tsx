import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Button, Checkbox, Choice, Dialog, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import {
  createSavedView,
  type SavedView,
  type SavedViewScreen,
  type SavedViewSettings,
} from '../queries/saved-view-queries.js'

/** Gives what is shown now a name. */
export function SaveView({
  screen,
  settings,
  onClose,
  onSaved,
}: {
  readonly screen: SavedViewScreen
  readonly settings: SavedViewSettings
  readonly onClose: () => void
  readonly onSaved: (view: SavedView) => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const form = useId()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [isDefault, setDefault] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const saving = useMutation({
    mutationFn: () => createSavedView({ screen, name: name.trim(), settings, isShared, isDefault }),
    onSuccess: async (view) => {
      await queries.invalidateQueries({ queryKey: ['saved-views', screen] })
      toast({ kind: 'success', title: t('saved_views.saved', { name: view.name }) })
      onSaved(view)
      onClose()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() !== '' && !saving.isPending) saving.mutate()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('saved_views.save_title')}
      description={t('saved_views.save_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isBusy={saving.isPending}>
            {t('saved_views.save_confirm')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="flex flex-col gap-4" onSubmit={submit}>
        <Field
          label={t('saved_views.name')}
          isRequired
          error={isMissing ? t('saved_views.name_missing') : refusalOf(saving.error, t)}
        >
          <Input value={name} maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
        <Choice label={<T id="saved_views.make_default" />}>
          {(control) => <Checkbox {...control} checked={isDefault} onCheckedChange={(on) => setDefault(on === true)} />}
        </Choice>
        <Choice label={<T id="saved_views.share" />} hint={<T id="saved_views.share_hint" />}>
          {(control) => <Checkbox {...control} checked={isShared} onCheckedChange={(on) => setShared(on === true)} />}
        </Choice>
      </form>
    </Dialog>
  )
}

export function refusalOf(error: unknown, t: ReturnType<typeof useT>): string | undefined {
  if (error === null || error === undefined) return undefined
  if (error instanceof ProblemError) return error.errors[0]?.detail ?? error.detail
  return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
}
