import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useCan } from '../../../session/use-session.js'
import { permissionsQuery, rolesQuery } from '../queries/role-queries.js'
import { DutyHints } from './duty-hints.js'
import { violatedDuties } from './duties.js'
import { useRoleName, useRoleText } from './role-names.js'
import { usePermissionText } from './use-permission-text.js'

/** Which roles somebody has, and what comes together in one hand by them. */
export function RolePicker({
  value,
  onChange,
  error,
  isDisabled = false,
}: {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly error?: string | undefined
  readonly isDisabled?: boolean
}) {
  const t = useT()
  const id = useId()
  const maySee = useCan()('role:read')
  const roles = useQuery({ ...rolesQuery, enabled: maySee })
  const permissions = useQuery({ ...permissionsQuery, enabled: maySee })
  const nameOf = useRoleName(roles.data)
  const descriptionOf = useRoleText()
  const textOf = usePermissionText(permissions.data?.items)
  const chosen = roles.data?.filter(({ roleId }) => value.includes(roleId)) ?? []
  const duties = violatedDuties(permissions.data?.separatedDuties ?? [], ...chosen.map(({ grants }) => grants))
  // Whoever may not see roles sees those that are held; nothing can be chosen then.
  const offered: readonly { readonly roleId: string; readonly description: string }[] | undefined = maySee
    ? roles.data
    : value.map((roleId) => ({ roleId, description: '' }))
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">
        <T id="administration.users.roles" />
      </legend>
      <div aria-live="polite">
        {error !== undefined && (
          <p id={`${id}-error`} className="mb-1 flex items-start gap-1 text-sm text-danger-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {roles.isError ? (
        <ErrorState error={roles.error} onRetry={() => void roles.refetch()} className="py-4" />
      ) : offered === undefined ? (
        <LoadingRows rows={3} />
      ) : (
        <div className="grid gap-2 rounded-md border border-line p-3 sm:grid-cols-2">
          {offered.map((role) => (
            <Choice key={role.roleId} label={nameOf(role.roleId)} hint={descriptionOf(role)}>
              {(control) => (
                <Checkbox
                  {...control}
                  checked={value.includes(role.roleId)}
                  disabled={isDisabled || !maySee}
                  onCheckedChange={(isOn) =>
                    onChange(isOn === true ? [...value, role.roleId] : value.filter((each) => each !== role.roleId))
                  }
                />
              )}
            </Choice>
          ))}
        </div>
      )}
      {value.length === 0 && <p className="mt-1 text-sm text-muted">{t('administration.users.no_roles_text')}</p>}
      <div className="mt-2">
        <DutyHints duties={duties} textOf={textOf} title="administration.duties.person" />
      </div>
    </fieldset>
  )
}
