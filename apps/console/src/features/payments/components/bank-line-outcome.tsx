import { T } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../session/use-session.js'
import type { BankLine } from '../queries/bank-queries.js'
import { WrittenOff } from './written-off.js'

/** What a booking did to payments, or why it is none of ours. */
export function BankLineOutcome({ line }: { readonly line: BankLine }) {
  const can = useCan()
  const { settlements, dismissal, returned, instructed, charges, by } = line
  return (
    <div className="flex flex-col gap-0.5 text-sm text-muted empty:hidden">
      {instructed !== undefined && (
        <p>
          <T id="bank.line.instructed" values={{ amount: <Money money={instructed} /> }} />
        </p>
      )}
      {charges !== undefined && (
        <p>
          <T id="bank.line.charges" values={{ amount: <Money money={charges} /> }} />
        </p>
      )}
      {returned !== undefined && (
        <p className="text-danger-ink">
          <T
            id="bank.line.returned"
            values={{ reason: returned.code === undefined ? returned.text : `${returned.code}: ${returned.text}` }}
          />
        </p>
      )}
      {settlements.map(({ transferId, paymentRequestId, kind, amount, writtenOff }) => (
        <p key={transferId}>
          <T id={`bank.line.${kind}`} values={{ amount: <Money money={amount} /> }} />{' '}
          {can('payment-request:read') && (
            <Link
              to="/payment-requests/$paymentRequestId"
              params={{ paymentRequestId }}
              className="rounded-sm text-accent-ink hover:underline"
            >
              <T id="bank.line.payment" />
            </Link>
          )}
          {writtenOff.map((writeOff, index) => (
            <span key={index} className="block">
              <WrittenOff writeOff={writeOff} />
            </span>
          ))}
        </p>
      ))}
      {by !== undefined && settlements.length > 0 && (
        <p>
          <T id={`bank.method.${by}`} />
        </p>
      )}
      {dismissal !== undefined && (
        <p>
          <T id="bank.line.dismissed" values={{ reason: dismissal.reason }} />
        </p>
      )}
    </div>
  )
}
