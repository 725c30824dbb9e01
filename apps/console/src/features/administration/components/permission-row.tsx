import { cn } from '@nexus/console-ui'
import { memo } from 'react'
import type { Grants, Role } from '../queries/role-queries.js'
import { reachOf } from './permission-areas.js'
import { ReachMark } from './reach-mark.js'

/** One permission over all roles that are shown. */
export const PermissionRow = memo(function PermissionRow({
  permission,
  text,
  row,
  activeColumn,
  roles,
  grants,
  isEditable,
}: {
  readonly permission: string
  readonly text: string
  readonly row: number
  /** Where the focus of the grid is; undefined in another row. */
  readonly activeColumn: number | undefined
  readonly roles: readonly Role[]
  /** Of each role, with what is not saved yet. */
  readonly grants: readonly Grants[]
  readonly isEditable: boolean
}) {
  return (
    <tr className="group">
      <th
        scope="row"
        className="sticky start-0 z-1 max-w-72 min-w-56 border-e border-b border-line bg-surface px-4 py-1.5 text-start text-base font-normal group-hover:bg-hover"
      >
        {text}
      </th>
      {roles.map((role, column) => {
        const reach = reachOf(grants[column] ?? {}, permission)
        const isChanged = reach !== reachOf(role.grants, permission)
        const mayChange = isEditable && !role.shipped
        return (
          <td
            key={role.roleId}
            role="gridcell"
            data-cell={`${row}:${column}`}
            tabIndex={activeColumn === column ? 0 : -1}
            aria-readonly={!mayChange}
            className={cn(
              'h-10 border-b border-line px-2 text-center group-hover:bg-hover focus-visible:outline-offset-[-2px] touch:h-11',
              mayChange ? 'cursor-pointer' : 'bg-subtle',
              isChanged && 'bg-warning-soft group-hover:bg-warning-soft',
            )}
          >
            <ReachMark reach={reach} isChanged={isChanged} />
          </td>
        )
      })}
    </tr>
  )
})
