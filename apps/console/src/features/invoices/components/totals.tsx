import { T } from '@nexus/console-i18n'
import { Card, Money } from '@nexus/console-ui'
import type { Invoice } from '../queries/invoice-queries.js'
import { isNothing } from './match-facts.js'

const ALWAYS = ['net', 'tax', 'gross'] as const
const NAMES = ['lines', 'allowances', 'charges', 'net', 'tax', 'gross', 'prepaid', 'rounding'] as const

/** The totals as the supplier stated them, found right. */
export function Totals({ totals }: { readonly totals: Invoice['totals'] }) {
  return (
    <Card title={<T id="invoices.totals.title" />}>
      <dl className="flex flex-col gap-1">
        {NAMES.filter((name) => ALWAYS.some((each) => each === name) || !isNothing(totals[name].amount)).map((name) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted">
              <T id={`invoices.totals.${name}`} />
            </dt>
            <dd>
              <Money money={totals[name]} />
            </dd>
          </div>
        ))}
        <div className="mt-1 flex justify-between gap-4 border-t border-line pt-2 text-lg font-semibold">
          <dt>
            <T id="invoices.totals.payable" />
          </dt>
          <dd>
            <Money money={totals.payable} />
          </dd>
        </div>
      </dl>
    </Card>
  )
}
