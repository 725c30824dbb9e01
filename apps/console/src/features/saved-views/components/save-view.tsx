import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFieldText, useProblemText, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, FormDialog, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  const refusalOf = useRefusalOf()
  const queries = useQueryClient()
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
  const submit = (): void => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') saving.mutate()
  }
  return (
    <FormDialog
      title={t('saved_views.save_title')}
      description={t('saved_views.save_text')}
      submit={t('saved_views.save_confirm')}
      isBusy={saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('saved_views.name')}
        isRequired
        error={isMissing ? t('saved_views.name_missing') : refusalOf(saving.error)}
      >
        <Input value={name} maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
      <Choice label={<T id="saved_views.make_default" />}>
        {(control) => <Checkbox {...control} checked={isDefault} onCheckedChange={(on) => setDefault(on === true)} />}
      </Choice>
      <Choice label={<T id="saved_views.share" />} hint={<T id="saved_views.share_hint" />}>
        {(control) => <Checkbox {...control} checked={isShared} onCheckedChange={(on) => setShared(on === true)} />}
      </Choice>
    </FormDialog>
  )
}

/** Why a view was not saved or changed: what its first field says, else the refusal as a whole. */
export function useRefusalOf(): (error: unknown) => string | undefined {
  const t = useT()
  const textOf = useProblemText()
  const fieldText = useFieldText()
  return (error) => {
    if (error === null || error === undefined) return undefined
    if (error instanceof ProblemError) {
      const [field] = error.errors
      return field === undefined ? textOf(error) : fieldText(field)
    }
    return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
  }
}
