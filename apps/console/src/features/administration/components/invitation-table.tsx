import { T, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText, type Tone } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import type { Listed } from '../../lists/listed.js'
import { useMailReasonText } from '../../notices/components/mail-reason.js'
import type { Invitation } from '../queries/invitation-queries.js'
import { rolesQuery } from '../queries/role-queries.js'
import { InvitationActions } from './invitation-actions.js'
import { useRoleName } from './role-names.js'

const TONES: Record<Invitation['state'], Tone> = {
  open: 'info',
  expired: 'warning',
  accepted: 'success',
  revoked: 'neutral',
}

export function InvitationTable(listed: Listed<Invitation>) {
  const t = useT()
  const maySeeRoles = useCan()('role:read')
  const roles = useQuery({ ...rolesQuery, enabled: maySeeRoles }).data
  const nameOf = useRoleName(roles)
  const columns = useMemo<DataColumn<Invitation>[]>(
    () => [
      { id: 'email', header: t('administration.users.email'), card: 'title', cell: ({ email }) => email },
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ state }) => <Badge tone={TONES[state]}>{t(`administration.invitations.state.${state}`)}</Badge>,
      },
      {
        id: 'roles',
        header: t('administration.users.roles'),
        hideBelow: 'lg',
        cell: ({ roles: held }) => (held.length === 0 ? '–' : held.map(nameOf).join(', ')),
      },
      {
        id: 'mail',
        header: t('administration.invitations.mail'),
        width: '10rem',
        hideBelow: 'md',
        cell: (invitation) => <Mail invitation={invitation} />,
      },
      {
        id: 'expiresAt',
        header: t('administration.invitations.expires'),
        width: '9rem',
        hideBelow: 'lg',
        cell: ({ state, expiresAt }) =>
          state === 'open' || state === 'expired' ? <DateText instant={expiresAt} isRelative /> : '–',
      },
      {
        id: 'actions',
        header: t('administration.actions'),
        width: '6rem',
        align: 'end',
        cell: (invitation) => <InvitationActions invitation={invitation} />,
      },
    ],
    [t, nameOf],
  )
  return (
    <DataTable
      label={t('administration.invitations.title')}
      columns={columns}
      rowId={({ invitationId }) => invitationId}
      primary="email"
      {...listed}
    />
  )
}

function Mail({ invitation: { mail } }: { readonly invitation: Invitation }) {
  const reasonText = useMailReasonText()
  const isBad = mail.state === 'failed' || mail.state === 'suppressed'
  const reason = mail.reason === null ? undefined : reasonText({ state: mail.state, reason: mail.reason })
  return (
    <span className={isBad ? 'text-danger-ink' : undefined} title={reason}>
      <T id={`administration.invitations.mail.${mail.state}`} />
      {isBad && reason !== undefined && <span className="sr-only">: {reason}</span>}
    </span>
  )
}
