import { LANGUAGES, T, useT } from '@nexus/console-i18n'
import { Field, Input, Select, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Controller, useForm } from 'react-hook-form'
import { FormDialog } from '../components/form-dialog.js'
import { languageName } from '../components/language-name.js'
import { PersonCombobox } from '../components/person-combobox.js'
import { RolePicker } from '../components/role-picker.js'
import { createUser } from '../queries/user-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Values {
  name: string
  email: string
  initialPassword: string
  roles: readonly string[]
  managerUserId: string
  language: 'en' | 'de'
}

const NAMES = ['name', 'email', 'initialPassword', 'roles', 'managerUserId', 'language'] as const
const LEAST = 12
const MOST = 128

/** Adds somebody with a first password; whoever has an account already joins with both. */
export function UserCreateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm<Values>({
    defaultValues: { name: '', email: '', initialPassword: '', roles: [], managerUserId: '', language: 'en' },
  })
  const { errors } = form.formState
  const creation = useMutation({
    mutationFn: ({ managerUserId, name, email, ...rest }: Values) =>
      createUser({
        ...rest,
        name: name.trim(),
        email: email.trim(),
        ...(managerUserId === '' ? {} : { managerUserId }),
      }),
    onSuccess: async (user) => {
      toast({ kind: 'success', title: <T id="administration.users.created" values={{ name: user.name }} /> })
      onClose()
      await queries.invalidateQueries({ queryKey: ['administration', 'users'] })
      await navigate({ to: '/administration/users/$userId', params: { userId: user.userId } })
    },
  })
  const left = useFieldRefusals(form, creation.error ?? undefined, NAMES)
  const filled = (value: string): true | string => value.trim() !== '' || t('administration.missing')
  return (
    <FormDialog
      size="lg"
      title={<T id="administration.users.create" />}
      description={<T id="administration.users.create_text" />}
      submit={<T id="administration.users.create_submit" />}
      isBusy={creation.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => creation.mutate(values))()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('administration.users.name')} isRequired error={errors.name?.message}>
          <Input {...form.register('name', { validate: filled })} autoComplete="off" maxLength={200} />
        </Field>
        <Field label={t('administration.users.email')} isRequired error={errors.email?.message}>
          <Input
            {...form.register('email', { validate: filled })}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
        </Field>
        <Field
          className="sm:col-span-2"
          label={t('administration.users.initial_password')}
          isRequired
          error={errors.initialPassword?.message}
          hint={<T id="administration.users.password_hint" />}
        >
          <Input
            {...form.register('initialPassword', {
              minLength: { value: LEAST, message: t('administration.users.password_short') },
              maxLength: { value: MOST, message: t('administration.users.password_long') },
              required: t('administration.missing'),
            })}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
        <Field label={t('administration.users.manager')} error={errors.managerUserId?.message}>
          <Controller
            control={form.control}
            name="managerUserId"
            render={({ field }) => (
              <PersonCombobox
                value={field.value === '' ? undefined : field.value}
                onChange={(userId) => field.onChange(userId ?? '')}
                placeholder={t('administration.nobody')}
              />
            )}
          />
        </Field>
        <Field label={t('administration.users.language')} error={errors.language?.message}>
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
