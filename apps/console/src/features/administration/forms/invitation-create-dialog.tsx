import { LANGUAGES, T, useT } from '@nexus/console-i18n'
import { Field, Input, Select, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { FormDialog } from '../components/form-dialog.js'
import { languageName } from '../components/language-name.js'
import { RolePicker } from '../components/role-picker.js'
import { createInvitation } from '../queries/invitation-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Values {
  readonly email: string
  readonly roles: readonly string[]
  readonly language: 'en' | 'de'
}

const NAMES = ['email', 'roles', 'language'] as const

export function InvitationCreateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: { email: '', roles: [], language: 'en' } })
  const { errors } = form.formState
  const creation = useMutation({
    mutationFn: (values: Values) => createInvitation({ ...values, email: values.email.trim() }),
    onSuccess: ({ email }) => {
      toast({ kind: 'success', title: <T id="administration.invitations.created" values={{ email }} /> })
      onClose()
      return queries.invalidateQueries({ queryKey: ['administration', 'invitations'] })
    },
  })
  const left = useFieldRefusals(form, creation.error ?? undefined, NAMES)
  return (
    <FormDialog
      size="lg"
      title={<T id="administration.invitations.create" />}
      description={<T id="administration.invitations.create_text" />}
      submit={<T id="administration.invitations.create_submit" />}
      isBusy={creation.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => creation.mutate(values))()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('administration.users.email')} isRequired error={errors.email?.message}>
          <Input
            {...form.register('email', { validate: (email) => email.trim() !== '' || t('administration.missing') })}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
        </Field>
        <Field label={t('administration.invitations.language')} error={errors.language?.message}>
          <Controller
            control={form.control}
            name="language"
            render={({ field }) => (
              <Select
                value={field.value}
                onChange={field.onChange}
                options={LANGUAGES.map((language) => ({ value: language, label: languageName(language) }))}
              />
            )}
          />
        </Field>
      </div>
      <Controller
        control={form.control}
        name="roles"
        render={({ field }) => (
          <RolePicker value={field.value} onChange={field.onChange} error={errors.roles?.message} />
        )}
      />
    </FormDialog>
  )
}
