import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Combobox, Field, Input, Select } from '@nexus/console-ui'
import type { Approvers } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'
import { PeopleField } from './people-field.js'

const KINDS = ['manager', 'role', 'users', 'cost-centre', 'field'] as const
type Kind = (typeof KINDS)[number]

const kindOf = (approvers: Approvers): Kind => {
  if ('role' in approvers) return 'role'
  if ('users' in approvers) return 'users'
  if ('managerOf' in approvers) return 'manager'
  return 'ownerOf' in approvers ? 'cost-centre' : 'field'
}

const EMPTY: Readonly<Record<Kind, Approvers>> = {
  manager: { managerOf: 'requester' },
  role: { role: '' },
  users: { users: [] },
  'cost-centre': { ownerOf: 'cost-centre' },
  field: { field: 'snapshot.' },
}

const LEVELS = Array.from({ length: 10 }, (_each, index) => index + 1)

/** Whom a step asks or tells: a role, people by name, a manager, the owner of the cost centre, or whom the document names. */
export function ApproversField({
  stepKey,
  field,
  value,
  onChange,
  decides,
}: {
  readonly stepKey: string
  readonly field: 'approvers' | 'recipients'
  readonly value: Approvers
  readonly onChange: (value: Approvers) => void
  /** Only who may decide can be chosen. */
  readonly decides: boolean
}) {
  const t = useT()
  const { problems, directory } = useEditor()
  const roles = directory.roles.filter(({ grants }) => !decides || 'approval-task:decide' in grants)
  return (
    <div className="flex flex-col gap-3">
      <Field label={<T id={decides ? 'workflow.field.approvers' : 'workflow.field.recipients'} />}>
        <Select
          options={KINDS.map((kind) => ({ value: kind, label: t(`workflow.who.kind.${kind}`) }))}
          value={kindOf(value)}
          onChange={(kind) => {
            if (kind !== kindOf(value)) onChange(EMPTY[kind])
          }}
        />
      </Field>
      {'role' in value && (
        <>
          <Field
            label={<T id="workflow.field.role" />}
            error={problemAt(problems, stepKey, `${field}/role`)}
            isRequired
          >
            <Combobox
              options={roles.map(({ roleId }) => ({ value: roleId, label: directory.roleName(roleId) }))}
              value={value.role === '' ? undefined : value.role}
              valueLabel={directory.roleName(value.role)}
              placeholder={t('workflow.field.role_choose')}
              onChange={(role) => onChange({ ...value, role: role ?? '' })}
            />
          </Field>
          <Choice label={<T id="workflow.who.in_line" />} hint={<T id="workflow.who.in_line_text" />}>
            {(control) => (
              <Checkbox
                {...control}
                checked={value.within !== undefined}
                onCheckedChange={(checked) =>
                  onChange(checked === true ? { role: value.role, within: 'requester-line' } : { role: value.role })
                }
              />
            )}
          </Choice>
        </>
      )}
      {'users' in value && (
        <PeopleField
          label={<T id="workflow.field.people" />}
          error={problemAt(problems, stepKey, `${field}/users`)}
          value={value.users}
          onChange={(users) => onChange({ users })}
        />
      )}
      {'managerOf' in value && (
        <Field label={<T id="workflow.field.level" />}>
          <Select
            options={LEVELS.map((level) => ({ value: String(level), label: t('workflow.who.manager', { level }) }))}
            value={String(value.level ?? 1)}
            onChange={(level) =>
              onChange(level === '1' ? { managerOf: 'requester' } : { managerOf: 'requester', level: Number(level) })
            }
          />
        </Field>
      )}
      {'field' in value && (
        <Field
          label={<T id="workflow.field.path" />}
          hint={<T id="workflow.field.path_text" />}
          error={problemAt(problems, stepKey, `${field}/field`)}
          isRequired
        >
          <Input
            className="font-mono"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={value.field}
            onChange={(event) => onChange({ field: event.target.value })}
          />
        </Field>
      )}
    </div>
  )
}
