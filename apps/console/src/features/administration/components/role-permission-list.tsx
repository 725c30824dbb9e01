import { T, useT } from '@nexus/console-i18n'
import { Select } from '@nexus/console-ui'
import { useState } from 'react'
import type { Role } from '../queries/role-queries.js'
import { type PermissionArea, type Reach, reachOf, reachesOf } from './permission-areas.js'
import { ReachMark } from './reach-mark.js'
import type { RoleDrafts } from './role-drafts.js'
import { RoleMenu } from './role-menu.js'

/** The matrix on a phone: one role at a time. */
export function RolePermissionList({
  roles,
  areas,
  drafts,
  mayChange,
  nameOf,
  textOf,
}: {
  readonly roles: readonly Role[]
  readonly areas: readonly PermissionArea[]
  readonly drafts: RoleDrafts
  readonly mayChange: boolean
  readonly nameOf: (roleId: string) => string
  readonly textOf: (permission: string) => string
}) {
  const t = useT()
  const [roleId, setRoleId] = useState<string>()
  const role = roles.find((each) => each.roleId === roleId) ?? roles[0]
  if (role === undefined) return null
  const grants = drafts.grantsOf(role)
  const isFixed = role.shipped || !mayChange
  return (
    <div>
      <div className="flex items-center gap-2 border-b border-line p-3">
        <Select
          className="grow"
          label={t('administration.users.role')}
          value={role.roleId}
          onChange={setRoleId}
          options={roles.map((each) => ({ value: each.roleId, label: nameOf(each.roleId) }))}
        />
        {!isFixed && <RoleMenu role={role} />}
      </div>
      {role.shipped && (
        <p className="border-b border-line px-4 py-2 text-sm text-muted">
          <T id="administration.roles.shipped_fixed" />
        </p>
      )}
      {areas.map((area) => (
        <section key={area.id} aria-labelledby={`area-${area.id}`}>
          <h3 id={`area-${area.id}`} className="bg-subtle px-4 py-1.5 text-sm font-semibold">
            <T id={`administration.permission_area.${area.id}`} />
          </h3>
          <ul className="divide-y divide-line">
            {area.permissions.map(({ permission }) => {
              const reach = reachOf(grants, permission)
              const isChanged = reach !== reachOf(role.grants, permission)
              return (
                <li
                  key={permission}
                  className={`flex items-center gap-3 px-4 py-2 ${isChanged ? 'bg-warning-soft' : ''}`}
                >
                  <span className="min-w-0 grow">{textOf(permission)}</span>
                  {isFixed ? (
                    <span className="shrink-0">
                      <ReachMark reach={reach} />
                    </span>
                  ) : (
                    <Select<Reach>
                      className="w-28 shrink-0"
                      label={textOf(permission)}
                      value={reach}
                      onChange={(next) => drafts.change(role, permission, next)}
                      options={reachesOf(permission, reach).map((each) => ({
                        value: each,
                        label: t(`administration.reach.${each}`),
                      }))}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
