import { addDays, todayIn } from '@nexus/console-format'
import { type Format, T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, type DataColumn, DataTable, Money, type Tone } from '@nexus/console-ui'
import { useMemo } from 'react'
import type { Listed } from '../../lists/listed.js'
import { startOfDay } from '../forms/start-of-day.js'
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
          <span className="font-medium whitespace-normal">
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
        width: '9.5rem',
        hideBelow: 'md',
        cell: ({ from }) => boundText(from, format),
      },
      {
        id: 'until',
        header: t('approvals.delegations.until'),
        width: '9.5rem',
        // The first instant at which it does not hold any more: people read the last one at which it does.
        cell: ({ until }) => boundText(new Date(Date.parse(until) - 1).toISOString(), format),
      },
      {
        id: 'types',
        header: t('approvals.delegations.types'),
        width: '10.5rem',
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

/** A day, or the minute where it does not begin or end with the day, as it is entered. */
function boundText(instant: string, format: Format) {
  const day = todayIn(format.timeZone, new Date(instant))
  const isWhole = [0, 1].some((later) =>
    [0, 1].includes(Date.parse(startOfDay(addDays(day, later), format.timeZone)) - Date.parse(instant)),
  )
  return (
    <time dir="auto" dateTime={instant}>
      {isWhole ? format.date(day) : format.instant(instant, { length: 'short' })}
    </time>
  )
}
