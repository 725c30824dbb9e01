import { T, useT } from '@nexus/console-i18n'
import { Badge, Banner, Button, DateText, type Tone, toast } from '@nexus/console-ui'
import { Minus, Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { type BankChange, useBankChange } from '../queries/bank-change-queries.js'
import { ConfirmBankChangeDialog } from './confirm-bank-change-dialog.js'
import { Iban } from './iban.js'
import { PersonName } from './person-name.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'

const TONES: Readonly<Record<BankChange['state'], Tone>> = {
  PROPOSED: 'warning',
  HALF_CONFIRMED: 'info',
  APPLIED: 'success',
  REFUSED: 'danger',
}

/** One change of bank accounts, from its proposal to its end, and what the reader may do about it. */
export function BankChangeItem({ change }: { readonly change: BankChange }) {
  const t = useT()
  const can = useCan()
  const me = useMe()
  const [asked, setAsked] = useState<'confirm' | 'refuse'>()
  const step = useBankChange(change.vendorId)
  const { state, add, remove, reason, requestedBy, requestedAt, confirmations, sharedWith, refusal, payableFrom } =
    change
  const isWaiting = state === 'PROPOSED' || state === 'HALF_CONFIRMED'
  const isMine = requestedBy === me?.userId
  const hasConfirmed = confirmations.some(({ userId }) => userId === me?.userId)
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[state]}>{t(`vendors.changes.state.${state}`)}</Badge>
        <span className="text-sm text-muted">
          <T
            id="vendors.changes.by"
            values={{
              name: <PersonName key="name" userId={requestedBy} />,
              at: <DateText key="at" instant={requestedAt} />,
            }}
          />
        </span>
      </div>
      <ul className="flex flex-col gap-1">
        {add.map(({ iban, holder }) => (
          <li key={`+${iban}`} className="flex items-start gap-2">
            <Plus
              role="img"
              aria-label={t('vendors.changes.added')}
              className="mt-0.5 size-4 shrink-0 text-success-ink"
            />
            <span className="min-w-0">
              <Iban iban={iban} /> <span className="text-muted">{holder}</span>
            </span>
          </li>
        ))}
        {remove.map((iban) => (
          <li key={`-${iban}`} className="flex items-start gap-2">
            <Minus
              role="img"
              aria-label={t('vendors.changes.removed')}
              className="mt-0.5 size-4 shrink-0 text-danger-ink"
            />
            <Iban iban={iban} className="line-through" />
          </li>
        ))}
      </ul>
      <p>{reason}</p>
      {sharedWith.length > 0 && isWaiting && (
        <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
          <T id="vendors.changes.shared" values={{ count: sharedWith.length }} />
        </Banner>
      )}
      {confirmations.map(({ userId, at, outOfBand }) => (
        <p key={userId} className="text-sm text-muted">
          <T
            id="vendors.changes.confirmed"
            values={{ name: <PersonName key="name" userId={userId} />, at: <DateText key="at" instant={at} /> }}
          />
          {outOfBand !== null && (
            <>
              {' '}
              <T
                id="vendors.changes.asked"
                values={{
                  contact: outOfBand.contact,
                  means: t(`vendors.means.${outOfBand.means}`),
                  place: outOfBand.reachedAt,
                  at: <DateText key="at" instant={outOfBand.at} />,
                }}
              />
            </>
          )}
        </p>
      ))}
      {state === 'APPLIED' && payableFrom !== null && (
        <p className="text-sm text-muted">
          <T id="vendors.bank.payable_from" values={{ at: <DateText key="at" instant={payableFrom} /> }} />
        </p>
      )}
      {refusal !== null && (
        <p className="text-sm text-danger-ink">
          <T
            id="vendors.changes.refused_by"
            values={{ name: <PersonName key="name" userId={refusal.userId} />, reason: refusal.reason }}
          />
        </p>
      )}
      {isWaiting && can('vendor:verify') && (
        <div className="flex flex-wrap items-center gap-2 pt-1">
          {isMine || hasConfirmed ? (
            <p className="grow basis-48 text-sm text-muted">
              <T id={isMine ? 'vendors.changes.is_mine' : 'vendors.changes.is_confirmed'} />
            </p>
          ) : (
            <Button variant="primary" size="sm" onClick={() => setAsked('confirm')}>
              <T id="vendors.changes.confirm" />
            </Button>
          )}
          <Button size="sm" onClick={() => setAsked('refuse')}>
            <T id={isMine ? 'vendors.changes.take_back' : 'vendors.changes.refuse'} />
          </Button>
        </div>
      )}
      {asked === 'confirm' && <ConfirmBankChangeDialog change={change} onClose={() => setAsked(undefined)} />}
      {asked === 'refuse' && (
        <ReasonDialog
          title={<T id="vendors.changes.refuse_title" />}
          description={<T id="vendors.changes.refuse_text" />}
          confirm={<T id={isMine ? 'vendors.changes.take_back' : 'vendors.changes.refuse'} />}
          isDangerous
          isBusy={step.isPending}
          error={step.error}
          onClose={() => {
            step.reset()
            setAsked(undefined)
          }}
          onConfirm={(why) =>
            step.mutate(
              { kind: 'refuse', change, reason: why },
              {
                onSuccess: () => {
                  toast({ title: t('vendors.done.bank_refused'), kind: 'success' })
                  setAsked(undefined)
                },
              },
            )
          }
        />
      )}
    </li>
  )
}
