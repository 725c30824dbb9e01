import { T, useT } from '@nexus/console-i18n'
import { Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { FormDialog } from '../../administration/components/form-dialog.js'
import { useFieldRefusals } from '../../administration/forms/use-field-refusals.js'
import { type Questionnaire, createQuestionnaire } from '../queries/questionnaire-queries.js'
import { keyOf } from './question-draft.js'

interface Values {
  readonly title: string
  readonly code: string
  readonly vendorKind: string
}

const NAMES = ['title', 'code', 'vendorKind'] as const
const KEY = /^[a-z][a-z0-9-]{0,39}$/

/** Begins a questionnaire; what it asks comes in its editor. */
export function QuestionnaireCreateDialog({
  onCreated,
  onClose,
}: {
  readonly onCreated: (questionnaire: Questionnaire) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: { title: '', code: '', vendorKind: '' } })
  const { errors } = form.formState
  const creation = useMutation({
    mutationFn: ({ title, code, vendorKind }: Values) =>
      createQuestionnaire({
        title: title.trim(),
        code: code.trim() === '' ? keyOf(title, [], 'questionnaire') : code.trim(),
        vendorKind: vendorKind.trim() === '' ? null : vendorKind.trim(),
      }),
    onSuccess: (questionnaire) => {
      toast({ kind: 'success', title: <T id="questionnaires.created" /> })
      void queries.invalidateQueries({ queryKey: ['questionnaires'] })
      onCreated(questionnaire)
    },
  })
  const left = useFieldRefusals(form, creation.error ?? undefined, NAMES)
  const isKey = (typed: string): true | string =>
    typed.trim() === '' || KEY.test(typed.trim()) || t('questionnaires.fault.key')
  return (
    <FormDialog
      title={<T id="questionnaires.create" />}
      description={<T id="questionnaires.create_text" />}
      submit={<T id="questionnaires.create_submit" />}
      isBusy={creation.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => creation.mutate(values))()}
    >
      <Field label={t('questionnaires.field.title')} isRequired error={errors.title?.message}>
        <Input
          {...form.register('title', { validate: (title) => title.trim() !== '' || t('administration.missing') })}
          autoComplete="off"
          maxLength={200}
        />
      </Field>
      <Field
        label={t('questionnaires.field.code')}
        hint={<T id="questionnaires.code_hint" />}
        error={errors.code?.message}
      >
        <Input {...form.register('code', { validate: isKey })} autoComplete="off" maxLength={40} />
      </Field>
      <Field
        label={t('questionnaires.field.kind')}
        hint={<T id="questionnaires.kind_hint" />}
        error={errors.vendorKind?.message}
      >
        <Input {...form.register('vendorKind', { validate: isKey })} autoComplete="off" maxLength={40} />
      </Field>
    </FormDialog>
  )
}
