import { T } from '@nexus/console-i18n'
import { Badge } from '@nexus/console-ui'

export const ActiveBadge = ({ isActive }: { readonly isActive: boolean }) => (
  <Badge tone={isActive ? 'success' : 'neutral'}>
    <T id={isActive ? 'administration.active' : 'administration.inactive'} />
  </Badge>
)
