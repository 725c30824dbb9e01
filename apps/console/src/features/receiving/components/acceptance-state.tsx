import { useT } from '@nexus/console-i18n'
import { Badge } from '@nexus/console-ui'
import type { ServiceAcceptance } from '../queries/acceptance-queries.js'

export function AcceptanceStateBadge({ state }: { readonly state: ServiceAcceptance['state'] }) {
  const t = useT()
  return <Badge tone={state === 'ACCEPTED' ? 'success' : 'neutral'}>{t(`receiving.acceptances.state.${state}`)}</Badge>
}
