import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, type DataColumn, DataTable, DateText, Money, type Tone } from '@nexus/console-ui'
import { useMemo } from 'react'
import type { Listed } from '../../lists/listed.js'
import { type Delegation, type DelegationState, delegationStateOf } from '../queries/delegation-queries.js'

const TONES: Readonly<Record<DelegationState, Tone>> = {
  active: 'success',
  planned: 'info',
  over: 'neutral',
  revoked: 'neutral',
}

export function DelegationTable({
  mayRevoke,
  onRevoke,
  ...listed
}: Listed<Delegation> & {
  readonly mayRevoke: (delegation: Delegation) => boolean
  readonly onRevoke: (delegation: Delegation) => void
}) {
  const t = useT()
  const format = useFormat()
  const columns = useMemo<DataColumn<Delegation>[]>(
    () => [
      {
        id: 'people',
        header: t('approvals.delegations.people'),
        card: 'title',
        cell: ({ principalName, delegateName }) => (
          <span className="font-medium">
            <T
              id={delegateName === null ? 'approvals.delegations.to_manager' : 'approvals.delegations.to'}
              values={{ principal: principalName, delegate: delegateName ?? '' }}
            />
          </span>
        ),
      },
      {
        id: 'state',
        header: t('approvals.field.state'),
        width: '7.5rem',
        card: 'badge',
        cell: (delegation) => {
          const state = delegationStateOf(delegation)
          return (
            <Badge tone={TONES[state]}>
              <T id={`approvals.delegations.state.${state}`} />
            </Badge>
          )
        },
      },
      {
        id: 'from',
        header: t('approvals.delegations.from'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ from }) => <DateText instant={from} />,
      },
      {
        id: 'until',
        header: t('approvals.delegations.until'),
        width: '9rem',
        // The first instant at which it does not hold any more: people read the last one at which it does.
        cell: ({ until }) => <DateText instant={new Date(Date.parse(until) - 1).toISOString()} />,
      },
      {
        id: 'types',
        header: t('approvals.delegations.types'),
        width: '10rem',
        hideBelow: 'xl',
        cell: ({ documentTypes }) =>
          documentTypes.length === 0
            ? t('approvals.delegations.all_types')
            : documentTypes.map((type) => t(`approvals.type.${type}`)).join(', '),
      },
      {
        id: 'cap',
        header: t('approvals.delegations.cap_short'),
        width: '7rem',
        hideBelow: 'lg',
        align: 'end',
        cell: ({ amountCap }) => (amountCap === null ? '–' : <Money money={amountCap} />),
      },
      {
        id: 'reason',
        header: t('approvals.delegations.reason'),
        width: '8rem',
        hideBelow: 'xl',
        card: 'hidden',
        cell: ({ reason }) => reason ?? '–',
      },
      {
        id: 'revoke',
        header: t('approvals.delegations.actions'),
        width: '8rem',
        align: 'end',
        cell: (delegation) =>
          mayRevoke(delegation) ? (
            <Button
              size="sm"
              aria-label={t('approvals.delegations.revoke_of', {
                principal: delegation.principalName,
                date: format.instant(delegation.from),
              })}
              onClick={() => onRevoke(delegation)}
            >
              <T id="approvals.delegations.revoke" />
            </Button>
          ) : null,
      },
    ],
    [t, format, mayRevoke, onRevoke],
  )
  return (
    <DataTable
      label={t('approvals.delegations.title')}
      columns={columns}
      rowId={({ delegationId }) => delegationId}
      primary="people"
      {...listed}
    />
  )
}
