import { T } from '@nexus/console-i18n'
import { useQuery } from '@tanstack/react-query'
import { useCan, useMe } from '../../../session/use-session.js'
import { personQuery } from '../queries/vendor-queries.js'

/** Who it was; whoever may not see the people of the organization reads that it was a colleague. */
export function PersonName({ userId }: { readonly userId: string }) {
  const me = useMe()
  const can = useCan()
  const isMe = me?.userId === userId
  const { data } = useQuery({ ...personQuery(userId), enabled: !isMe && can('user:read') })
  if (isMe) return <T id="vendors.person.me" />
  return data === undefined ? <T id="vendors.person.unknown" /> : <>{data.name}</>
}
