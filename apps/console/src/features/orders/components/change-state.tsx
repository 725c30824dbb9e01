import { useT } from '@nexus/console-i18n'
import { Badge, StateBadge } from '@nexus/console-ui'
import type { OrderChange } from '../queries/change-queries.js'

/** The state of a change order; two of its states no other document has. */
export function ChangeState({ state }: { readonly state: OrderChange['state'] }) {
  const t = useT()
  if (state === 'REJECTED_BY_SUPPLIER') return <Badge tone="danger">{t('orders.changes.refused_by_vendor')}</Badge>
  if (state === 'LAPSED') return <Badge>{t('orders.changes.lapsed')}</Badge>
  return <StateBadge state={state} />
}
