import { T } from '@nexus/console-i18n'
import { Card, DateText, Money } from '@nexus/console-ui'
import type { Payment, Transfer } from '../queries/payment-queries.js'
import { compareAmounts } from '../sum-amounts.js'
import { BankStatus } from './bank-status.js'
import { PaymentStateBadge } from './payment-state.js'
import { WrittenOff } from './written-off.js'

/** What became of each transfer at the bank. */
export function PaymentTransfers({
  payment,
  transfers,
}: {
  readonly payment: Payment
  readonly transfers: readonly Transfer[]
}) {
  const numbers = new Map(payment.invoices.map(({ invoiceId, number }) => [invoiceId, number]))
  return (
    <Card isFlush title={<T id="payments.transfers" />}>
      <ul className="divide-y divide-line">
        {transfers.map((transfer) => (
          <li key={transfer.transferId} className="px-4 py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <span className="min-w-0 grow basis-40">
                <span className="block font-medium">
                  {transfer.invoiceIds.map((id) => numbers.get(id) ?? '–').join(', ')}
                </span>
                <code dir="ltr" className="block font-mono text-xs break-all text-muted">
                  {transfer.endToEndId}
                </code>
              </span>
              <PaymentStateBadge state={transfer.state} />
              <Money money={transfer.amount} className="font-medium" />
            </div>
            <TransferNotes transfer={transfer} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function TransferNotes({ transfer }: { readonly transfer: Transfer }) {
  const { bankStatus, reasons, settled, settledOn, writtenOff, amount } = transfer
  const isPart = compareAmounts(settled.amount, '0') > 0 && compareAmounts(settled.amount, amount.amount) < 0
  return (
    <div className="mt-1 flex flex-col gap-0.5 text-sm text-muted">
      {bankStatus !== undefined && (
        <p>
          <T id="payments.transfer.bank_status" values={{ status: <BankStatus status={bankStatus} /> }} />
        </p>
      )}
      {reasons.map(({ code, text }) => (
        <p key={`${code ?? ''}${text}`} className="text-danger-ink">
          {code === undefined ? text : `${code}: ${text}`}
        </p>
      ))}
      {isPart && (
        <p>
          <T id="payments.transfer.settled_part" values={{ amount: <Money money={settled} /> }} />
        </p>
      )}
      {settledOn !== undefined && (
        <p>
          <T id="payments.transfer.settled_on" values={{ date: <DateText date={settledOn} /> }} />
        </p>
      )}
      {writtenOff.map((writeOff, index) => (
        <p key={index}>
          <WrittenOff writeOff={writeOff} />
          {writeOff.reason !== undefined && ` “${writeOff.reason}”`}
        </p>
      ))}
    </div>
  )
}
