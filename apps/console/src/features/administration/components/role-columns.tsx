import { T } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
} from '@nexus/console-ui'
import { Columns3 } from 'lucide-react'
import type { Role } from '../queries/role-queries.js'

/** Which roles stand beside each other. */
export function RoleColumns({
  roles,
  shown,
  onChange,
  nameOf,
}: {
  readonly roles: readonly Role[]
  readonly shown: ReadonlySet<string>
  readonly onChange: (shown: ReadonlySet<string>) => void
  readonly nameOf: (roleId: string) => string
}) {
  const toggle = (roleId: string, isOn: boolean): void => {
    const next = new Set(shown)
    if (isOn) next.add(roleId)
    else next.delete(roleId)
    // A matrix of no roles says nothing.
    if (next.size > 0) onChange(next)
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Columns3 aria-hidden />
          <T id="administration.roles.columns_count" values={{ shown: shown.size, count: roles.length }} />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {roles.map(({ roleId }) => (
          <DropdownMenuCheckboxItem
            key={roleId}
            checked={shown.has(roleId)}
            onCheckedChange={(isOn) => toggle(roleId, isOn)}
            onSelect={(event) => event.preventDefault()}
          >
            {nameOf(roleId)}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
