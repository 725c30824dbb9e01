import { T } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import type { Comparison } from '../assignment.js'
import type { BankLine } from '../queries/bank-queries.js'

/** The booking beside what is expected of the transfer, and the difference. */
export function TransferComparison({ line, comparison }: { readonly line: BankLine; readonly comparison: Comparison }) {
  const { expected, moved, difference, kind } = comparison
  return (
    <dl role="status" className="flex flex-col gap-1 rounded-md bg-subtle px-3 py-2">
      <Row name={<T id="bank.assign.expected" />} value={<Money money={expected} />} />
      <Row name={<T id="bank.assign.moved" />} value={<Money money={moved ?? line.amount} />} />
      {difference !== undefined && kind !== 'same' && (
        <Row
          name={<T id={kind === 'less' ? 'bank.assign.less' : 'bank.assign.more'} />}
          value={<Money money={difference} className="font-medium text-warning-ink" />}
        />
      )}
      {kind === 'other_currency' && (
        <div className="text-sm text-warning-ink">
          <dt className="sr-only">
            <T id="bank.assign.difference" />
          </dt>
          <dd>
            <T id="bank.assign.other_currency" />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Row({ name, value }: { readonly name: ReactNode; readonly value: ReactNode }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
