import { T, useT } from '@nexus/console-i18n'
import { Field, Input, Select, Textarea, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { FormDialog } from '../components/form-dialog.js'
import { useRoleName } from '../components/role-names.js'
import { type Role, createRole, rolesQuery } from '../queries/role-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'

interface Values {
  readonly name: string
  readonly description: string
  readonly from: string
}

const NAMES = ['name', 'description'] as const
const NOTHING = 'nothing'

/** A role of the organization, empty or with the permissions of another one; the rest is done in the matrix. */
export function RoleCreateDialog({
  roles,
  onCreated,
  onClose,
}: {
  readonly roles: readonly Role[]
  readonly onCreated: (role: Role) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const nameOf = useRoleName(roles)
  const form = useForm<Values>({ defaultValues: { name: '', description: '', from: NOTHING } })
  const { errors } = form.formState
  const creation = useMutation({
    mutationFn: ({ name, description, from }: Values) =>
      createRole({
        name: name.trim(),
        description: description.trim(),
        grants: roles.find(({ roleId }) => roleId === from)?.grants ?? {},
      }),
    onSuccess: async (role) => {
      toast({ kind: 'success', title: <T id="administration.roles.created" values={{ name: role.name }} /> })
      await queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
      onCreated(role)
      onClose()
    },
  })
  const left = useFieldRefusals(form, creation.error ?? undefined, NAMES)
  return (
    <FormDialog
      title={<T id="administration.roles.create" />}
      description={<T id="administration.roles.create_text" />}
      submit={<T id="administration.roles.create_submit" />}
      isBusy={creation.isPending}
      error={left}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit((values) => creation.mutate(values))()}
    >
      <Field label={t('administration.roles.name')} isRequired error={errors.name?.message}>
        <Input
          {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
          autoComplete="off"
          maxLength={60}
        />
      </Field>
      <Field label={t('administration.roles.description_field')} error={errors.description?.message}>
        <Textarea {...form.register('description')} maxLength={400} />
      </Field>
      <Field label={t('administration.roles.from')}>
        <Controller
          control={form.control}
          name="from"
          render={({ field }) => (
            <Select
              value={field.value}
              onChange={field.onChange}
              options={[
                { value: NOTHING, label: t('administration.roles.from_nothing') },
                ...roles.map(({ roleId }) => ({ value: roleId, label: nameOf(roleId) })),
              ]}
            />
          )}
        />
      </Field>
    </FormDialog>
  )
}
