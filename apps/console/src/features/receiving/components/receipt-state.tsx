import { useT } from '@nexus/console-i18n'
import { Badge, StateBadge } from '@nexus/console-ui'
import type { ReceiptState } from '../queries/receiving-queries.js'

/** The state of a receipt; two of its states no other document has. */
export function ReceiptStateBadge({ state }: { readonly state: ReceiptState }) {
  const t = useT()
  if (state === 'DISCARDED' || state === 'PARTLY_REJECTED') {
    return <Badge tone={state === 'DISCARDED' ? 'neutral' : 'warning'}>{t(`receiving.state.${state}`)}</Badge>
  }
  return <StateBadge state={state} />
}
