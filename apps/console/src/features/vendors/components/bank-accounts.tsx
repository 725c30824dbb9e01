import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Landmark } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { rowsOf } from '../../lists/listed.js'
import { bankChangesQuery } from '../queries/bank-change-queries.js'
import type { Vendor } from '../queries/vendor-queries.js'
import { BankChangeItem } from './bank-change-item.js'
import { Iban } from './iban.js'
import { Listing } from './listing.js'
import { ProposeBankChangeDialog } from './propose-bank-change-dialog.js'
import { isProspect } from './vendor-state.js'

/** The accounts that are paid to, and every change of them. */
export function BankAccounts({ vendor }: { readonly vendor: Vendor }) {
  const t = useT()
  const can = useCan()
  const [isProposing, setProposing] = useState(false)
  const changes = useInfiniteQuery(bankChangesQuery(vendor.vendorId))
  const isWaiting = rowsOf(changes).some(({ state }) => state === 'PROPOSED' || state === 'HALF_CONFIRMED')
  const { bankAccounts, unconfirmedBankAccounts, state, mergedInto } = vendor
  const mayPropose =
    can('vendor:update') &&
    !isProspect(state) &&
    state !== 'REJECTED' &&
    state !== 'BLACKLISTED' &&
    mergedInto === null &&
    !isWaiting
  return (
    <div className="flex flex-col gap-4">
      <Card
        isFlush
        title={<T id="vendors.bank.title" />}
        actions={
          mayPropose && (
            <Button size="sm" onClick={() => setProposing(true)}>
              <T id="vendors.bank.propose" />
            </Button>
          )
        }
      >
        {bankAccounts.length + unconfirmedBankAccounts.length === 0 ? (
          <EmptyState
            icon={<Landmark />}
            title={<T id="vendors.bank.empty" />}
            description={<T id="vendors.bank.empty_text" />}
          />
        ) : (
          <ul className="divide-y divide-line">
            {bankAccounts.map(({ iban, bic, holder, payableFrom }) => (
              <li key={iban} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
                <Account iban={iban} bic={bic} holder={holder} />
                {payableFrom != null && Date.parse(payableFrom) > Date.now() ? (
                  <Badge tone="warning">
                    <T id="vendors.bank.payable_from" values={{ at: <DateText key="at" instant={payableFrom} /> }} />
                  </Badge>
                ) : (
                  <Badge tone="success">{t('vendors.bank.confirmed')}</Badge>
                )}
              </li>
            ))}
            {unconfirmedBankAccounts.map(({ iban, bic, holder }) => (
              <li key={iban} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
                <Account iban={iban} bic={bic} holder={holder} />
                <Badge tone="neutral">{t('vendors.bank.unconfirmed')}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card isFlush title={<T id="vendors.changes.title" />}>
        <Listing list={changes} empty={<EmptyState icon={<Landmark />} title={<T id="vendors.changes.empty" />} />}>
          {(shown) => (
            <ul className="divide-y divide-line">
              {shown.map((change) => (
                <BankChangeItem key={change.bankChangeId} change={change} />
              ))}
            </ul>
          )}
        </Listing>
      </Card>
      {isProposing && <ProposeBankChangeDialog vendor={vendor} onClose={() => setProposing(false)} />}
    </div>
  )
}

function Account({
  iban,
  bic,
  holder,
}: {
  readonly iban: string
  readonly bic: string | undefined
  readonly holder: string
}) {
  return (
    <div className="min-w-0">
      <p>
        <Iban iban={iban} />
      </p>
      <p className="text-sm break-words text-muted">
        {holder}
        {bic !== undefined && (
          <>
            {' · '}
            <bdi className="font-mono">{bic}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
