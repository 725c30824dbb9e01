import { T, useT } from '@nexus/console-i18n'
import { Badge } from '@nexus/console-ui'
import { Fragment, useId, useMemo, useState } from 'react'
import type { Role } from '../queries/role-queries.js'
import { type PermissionArea, type Reach, reachOf, reachesOf } from './permission-areas.js'
import { PermissionRow } from './permission-row.js'
import type { RoleDrafts } from './role-drafts.js'
import { RoleMenu } from './role-menu.js'
import { type MatrixCell, useMatrixKeys } from './use-matrix-keys.js'

const KEYS: Readonly<Record<string, Reach>> = { a: 'all', o: 'own', Delete: 'none', Backspace: 'none', '0': 'none' }

/** Roles across, permissions down: a grid that is moved in by arrow keys and changed in place. */
export function PermissionMatrix({
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
  const help = useId()
  const [said, setSaid] = useState('')
  const permissions = useMemo(
    () => areas.flatMap((area) => area.permissions.map(({ permission }) => permission)),
    [areas],
  )
  const { grantsOf } = drafts
  const grants = useMemo(() => roles.map(grantsOf), [roles, grantsOf])

  const set = (
    { row, column }: MatrixCell,
    choose: (now: Reach, offered: readonly Reach[]) => Reach | undefined,
  ): void => {
    const role = roles[column]
    const permission = permissions[row]
    if (role === undefined || permission === undefined) return
    if (!mayChange || role.shipped) {
      setSaid(t(role.shipped ? 'administration.roles.shipped_fixed' : 'administration.roles.may_not'))
      return
    }
    const now = reachOf(grantsOf(role), permission)
    const next = choose(now, reachesOf(permission, now))
    if (next === undefined || next === now) return
    drafts.change(role, permission, next)
    setSaid(
      t('administration.roles.cell_said', {
        role: nameOf(role.roleId),
        permission: textOf(permission),
        reach: t(`administration.reach.${next}`),
      }),
    )
  }

  const { grid, active, handlers } = useMatrixKeys({
    rows: permissions.length,
    columns: roles.length,
    onAct: (cell) => set(cell, (now, offered) => offered[(offered.indexOf(now) + 1) % offered.length]),
    onKey: (cell, key) => {
      const wanted = KEYS[key]
      if (wanted === undefined) return false
      set(cell, (_now, offered) => offered.find((reach) => reach === wanted))
      return true
    },
  })

  let row = -1
  return (
    <div>
      <p id={help} className="border-b border-line px-4 py-2 text-sm text-muted max-lg:sr-only">
        <T id={mayChange ? 'administration.roles.matrix_help' : 'administration.roles.matrix_read'} />
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {/* What is for ears only stays inside of it. */}
      <div className="relative max-h-[70dvh] overflow-auto">
        <table
          ref={grid}
          role="grid"
          aria-label={t('administration.roles.matrix')}
          aria-describedby={help}
          className="w-full border-separate border-spacing-0"
          {...handlers}
        >
          <thead className="sticky top-0 z-2 bg-surface">
            <tr>
              <th
                scope="col"
                className="sticky start-0 z-2 border-e border-b border-line bg-surface px-4 text-start text-sm font-medium text-muted"
              >
                <T id="administration.roles.permission" />
              </th>
              {roles.map((role) => (
                <th
                  key={role.roleId}
                  scope="col"
                  className="h-14 min-w-28 border-b border-line bg-surface px-2 py-1.5 align-bottom text-sm font-medium"
                >
                  <span className="flex flex-col items-center gap-0.5">
                    <span className="line-clamp-2 text-balance">{nameOf(role.roleId)}</span>
                    {role.shipped ? (
                      <Badge>
                        <T id="administration.roles.shipped" />
                      </Badge>
                    ) : (
                      mayChange && <RoleMenu role={role} />
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <Fragment key={area.id}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={roles.length + 1}
                    className="border-b border-line bg-subtle px-4 py-1.5 text-start text-sm font-semibold"
                  >
                    <span className="sticky start-4">
                      <T id={`administration.permission_area.${area.id}`} />
                    </span>
                  </th>
                </tr>
                {area.permissions.map(({ permission }) => {
                  row += 1
                  return (
                    <PermissionRow
                      key={permission}
                      permission={permission}
                      text={textOf(permission)}
                      row={row}
                      activeColumn={active.row === row ? active.column : undefined}
                      roles={roles}
                      grants={grants}
                      isEditable={mayChange}
                    />
                  )
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
