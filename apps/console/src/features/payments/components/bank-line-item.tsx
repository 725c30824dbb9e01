import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, DateText, Money, toast } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { waitingText } from '../bank-line-detail.js'
import { focusHeading } from '../focus-heading.js'
import { AssignDialog } from '../forms/assign-dialog.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { type BankLine, useSettleLine } from '../queries/bank-queries.js'
import { reasonsOf } from '../suggestion-reason.js'
import { groupedIban } from './account.js'
import { BankLineOutcome } from './bank-line-outcome.js'
import { PaymentStateBadge, stateName } from './payment-state.js'

type Suggestion = BankLine['suggestions'][number]

/** One booking: who, what for and how much; below it what it did, or what it may be. */
export function BankLineItem({ line }: { readonly line: BankLine }) {
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const settle = useSettleLine(line.bankLineId)
  const [asked, setAsked] = useState<'assign' | 'dismiss'>()
  const [suggestion, setSuggestion] = useState<Suggestion>()
  const { counterparty, remittance, bookedOn, valueDate, amount, direction, state, detail, facts, suggestions } = line
  const isWaiting = state === 'SUGGESTED' || state === 'UNMATCHED'
  const maySettle = isWaiting && can('bank-statement:settle')
  const mayRead = can('payment-request:read')
  const day = bookedOn ?? valueDate
  const ask = (what: 'assign' | 'dismiss', of?: Suggestion): void => {
    settle.reset()
    setSuggestion(of)
    setAsked(what)
  }
  const done = (title: string): void => {
    setAsked(undefined)
    toast({ kind: 'success', title })
    focusHeading()
  }
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 grow basis-56">
          <p className="font-medium break-words">{counterparty.name ?? counterparty.account ?? '–'}</p>
          {remittance !== '' && <p className="break-words text-muted">{remittance}</p>}
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
            {day !== undefined && <DateText date={day} />}
            {counterparty.account !== undefined && <bdi dir="ltr">{groupedIban(counterparty.account)}</bdi>}
          </p>
        </div>
        <PaymentStateBadge state={state} />
        <p className="ms-auto text-end font-medium">
          <Money money={amount} />
          <span className="block text-sm font-normal text-muted">
            <T id={`bank.direction.${direction}`} />
          </span>
        </p>
      </div>
      {detail !== undefined && isWaiting && (
        <p className="text-sm text-warning-ink">
          {(facts && waitingText(facts, { t, format, stateName: (one) => stateName(t, one) })) ?? detail}
        </p>
      )}
      <BankLineOutcome line={line} />
      {isWaiting && suggestions.length > 0 && (
        <ul className="flex flex-col gap-1 rounded-md bg-subtle px-3 py-2" aria-label={t('bank.line.suggestions')}>
          {suggestions.map((each) => (
            <li key={each.transferId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 grow basis-48 text-sm">
                {mayRead ? (
                  <Link
                    to="/payment-requests/$paymentRequestId"
                    params={{ paymentRequestId: each.paymentRequestId }}
                    className="rounded-sm font-medium text-accent-ink hover:underline"
                  >
                    {each.vendorName}
                  </Link>
                ) : (
                  <span className="font-medium">{each.vendorName}</span>
                )}{' '}
                <Money money={each.amount} />
                <span className="block text-muted">{reasonsOf(each, t)}</span>
              </span>
              {maySettle && mayRead && (
                <Button size="sm" onClick={() => ask('assign', each)}>
                  <T id="bank.line.assign" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {maySettle && (
        <div className="flex flex-wrap gap-2">
          {mayRead && (
            <Button size="sm" onClick={() => ask('assign')}>
              <T id="bank.line.assign_other" />
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => ask('dismiss')}>
            <T id="bank.line.dismiss" />
          </Button>
        </div>
      )}
      {asked === 'dismiss' && (
        <ReasonDialog
          isLong
          title={<T id="bank.dismiss.title" />}
          description={<T id="bank.dismiss.text" />}
          confirm={<T id="bank.line.dismiss" />}
          isBusy={settle.isPending}
          error={settle.error}
          onConfirm={(dismissal) => settle.mutate({ dismissal }, { onSuccess: () => done(t('bank.done.dismissed')) })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'assign' && (
        <AssignDialog
          line={line}
          suggestion={suggestion}
          isBusy={settle.isPending}
          error={settle.error}
          onConfirm={(wish) => settle.mutate(wish, { onSuccess: () => done(t('bank.done.assigned')) })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  )
}
