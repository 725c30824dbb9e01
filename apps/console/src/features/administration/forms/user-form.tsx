import { LANGUAGES, T, useT } from '@nexus/console-i18n'
import { Button, Field, Input, Select, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useCan } from '../../../session/use-session.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { languageName } from '../components/language-name.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { PersonCombobox } from '../components/person-combobox.js'
import { Refusal } from '../components/refusal.js'
import { RolePicker } from '../components/role-picker.js'
import { useRoleName } from '../components/role-names.js'
import { rolesQuery } from '../queries/role-queries.js'
import { type User, activePeopleQuery, readUser, updateUser } from '../queries/user-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly name: string
  readonly roles: readonly string[]
  readonly managerUserId: string | null
  readonly language: 'en' | 'de'
}

const NAMES = ['name', 'roles', 'managerUserId', 'language'] as const

const knownOf = ({ name, roles, managerUserId, language, version }: User): Known<Values> => ({
  values: { name, roles, managerUserId, language },
  version,
})

/** What can be changed of a person; for whoever may not change it, to read. */
export function UserForm({ user }: { readonly user: User }) {
  const t = useT()
  const can = useCan()
  const mayChange = can('user:manage')
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: knownOf(user).values })
  const { errors, isDirty } = form.formState
  const changing = useVersionedSave<Values>({
    start: knownOf(user),
    readAgain: async () => knownOf(await readUser(user.userId)),
    save: async (changes, ifMatch) => knownOf(await updateUser(user.userId, changes, ifMatch)),
    onSaved: (values) => {
      form.reset(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      void queries.invalidateQueries({ queryKey: ['administration', 'users'] })
      // Somebody may have changed their own rights.
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  const people = useQuery(activePeopleQuery).data
  const roles = useQuery({ ...rolesQuery, enabled: can('role:read') }).data
  const roleName = useRoleName(roles)
  return (
    <>
      <Refusal error={left} />
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!changing.isBusy)
            void form.handleSubmit((values) => changing.submit({ ...values, name: values.name.trim() }))()
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('administration.users.name')} isRequired error={errors.name?.message}>
            <Input
              {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
              readOnly={!mayChange}
              maxLength={200}
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
                  isDisabled={!mayChange}
                  options={LANGUAGES.map((language) => ({ value: language, label: languageName(language) }))}
                />
              )}
            />
          </Field>
          <Field
            label={t('administration.users.manager')}
            hint={<T id="administration.users.manager_hint" />}
            error={errors.managerUserId?.message}
          >
            <Controller
              control={form.control}
              name="managerUserId"
              render={({ field }) => (
                <PersonCombobox
                  value={field.value ?? undefined}
                  onChange={(userId) => field.onChange(userId ?? null)}
                  without={user.userId}
                  isDisabled={!mayChange}
                  placeholder={t('administration.nobody')}
                />
              )}
            />
          </Field>
        </div>
        <Controller
          control={form.control}
          name="roles"
          render={({ field }) => (
            <RolePicker
              value={field.value}
              onChange={field.onChange}
              error={errors.roles?.message}
              isDisabled={!mayChange}
            />
          )}
        />
        {mayChange && isDirty && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => form.reset()}>
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="administration.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'name', label: t('administration.users.name'), render: String },
          {
            name: 'language',
            label: t('administration.users.language'),
            render: (value) => languageName(String(value)),
          },
          {
            name: 'managerUserId',
            label: t('administration.users.manager'),
            render: (value) => people?.find(({ userId }) => userId === value)?.name ?? t('administration.nobody'),
          },
          {
            name: 'roles',
            label: t('administration.users.roles'),
            render: (value) => (value as readonly string[]).map(roleName).join(', '),
          },
        ]}
        onResolve={(merged) => {
          form.reset(merged, { keepDefaultValues: true })
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
