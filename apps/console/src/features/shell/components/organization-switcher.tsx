import { T, useT } from '@nexus/console-i18n'
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  toast,
} from '@nexus/console-ui'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { keeper } from '../../../session/session-keeper.js'
import { useMe } from '../../../session/use-session.js'

/** Where else this person works. The cookies say who asks; the body is that of a program. */
const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: async ({ signal }) => {
    const { data } = await client.call('identity.session.switch.v1', { body: {} as never, signal })
    return 'choices' in data ? data.choices : []
  },
  staleTime: 300_000,
})

/** Part of the profile menu, for people of several organizations. */
export function OrganizationSwitcher() {
  const t = useT()
  const present = useMe()?.organization.organizationId ?? ''
  const { data = [] } = useQuery(organizationsQuery)
  if (data.length < 2) return null
  const change = (organizationId: string): void => {
    if (organizationId === present) return
    keeper.change(organizationId).catch(() => {
      toast({ kind: 'error', title: t('shell.organization.refused') })
    })
  }
  return (
    <>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>
        <T id="shell.organization" />
      </DropdownMenuLabel>
      <DropdownMenuRadioGroup value={present} onValueChange={change}>
        {data.map(({ organizationId, name }) => (
          <DropdownMenuRadioItem key={organizationId} value={organizationId}>
            <span className="truncate">{name}</span>
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  )
}
