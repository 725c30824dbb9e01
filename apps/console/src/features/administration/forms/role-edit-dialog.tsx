import { T, useT } from '@nexus/console-i18n'
import { Field, Input, Textarea, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { FormDialog } from '../components/form-dialog.js'
import { type Role, readRole, rolesQuery, updateRole } from '../queries/role-queries.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

interface Values {
  readonly name: string
  readonly description: string
}

const NAMES = ['name', 'description'] as const

const knownOf = ({ name, description, version }: Role): Known<Values> => ({ values: { name, description }, version })

/** Name and description of a role; its permissions are changed in the matrix. */
export function RoleEditDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const form = useForm<Values>({ defaultValues: knownOf(role).values })
  const { errors } = form.formState
  const changing = useVersionedSave<Values>({
    start: knownOf(role),
    readAgain: async () => knownOf(await readRole(role.roleId)),
    save: async (changes, ifMatch) => knownOf(await updateRole(role.roleId, changes, ifMatch)),
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  return (
    <>
      <FormDialog
        title={<T id="administration.roles.rename" />}
        submit={<T id="administration.save" />}
        isBusy={changing.isBusy}
        error={left}
        onClose={onClose}
        onSubmit={() =>
          void form.handleSubmit(({ name, description }) =>
            changing.submit({ name: name.trim(), description: description.trim() }),
          )()
        }
      >
        <Field label={t('administration.roles.name')} isRequired error={errors.name?.message}>
          <Input
            {...form.register('name', { validate: (name) => name.trim() !== '' || t('administration.missing') })}
            maxLength={60}
          />
        </Field>
        <Field label={t('administration.roles.description_field')} error={errors.description?.message}>
          <Textarea {...form.register('description')} maxLength={400} />
        </Field>
      </FormDialog>
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'name', label: t('administration.roles.name'), render: String },
          { name: 'description', label: t('administration.roles.description_field'), render: String },
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
