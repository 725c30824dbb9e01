import { T } from '@nexus/console-i18n'
import { Button, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { Listing } from '../../lists/components/list-frame.js'
import { type BankLineState, bankLinesQuery } from '../queries/bank-queries.js'
import { BankLineItem } from './bank-line-item.js'

/** Bookings one below the other, with what can be done about those that wait. */
export function BankLineList({
  bankStatementId,
  state,
  onReset,
}: {
  readonly bankStatementId?: string
  readonly state: BankLineState | undefined
  /** Takes the filter away. */
  readonly onReset?: () => void
}) {
  const list = useInfiniteQuery(
    bankLinesQuery({
      ...(bankStatementId === undefined ? {} : { bankStatementId }),
      ...(state === undefined ? {} : { state }),
    }),
  )
  const isWaiting = state === 'SUGGESTED' || state === 'UNMATCHED'
  return (
    <Listing
      list={list}
      loadingRows={6}
      empty={
        <EmptyState
          icon={<CircleCheck />}
          title={<T id={isWaiting ? 'bank.lines.none_waiting' : 'bank.lines.none'} />}
          description={isWaiting ? <T id="bank.lines.none_waiting_text" /> : undefined}
          actions={
            onReset !== undefined && state !== undefined ? (
              <Button onClick={onReset}>
                <T id="ui.filter.reset" />
              </Button>
            ) : undefined
          }
        />
      }
    >
      {(rows) => (
        <ul className="divide-y divide-line">
          {rows.map((line) => (
            <BankLineItem key={line.bankLineId} line={line} />
          ))}
        </ul>
      )}
    </Listing>
  )
}
