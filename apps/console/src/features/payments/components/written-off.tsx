import { T, useT } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import type { Transfer } from '../queries/payment-queries.js'
import { isNegative, unsigned } from '../sum-amounts.js'

/** What a difference was written off as; below zero it is in our favour, which is said in words. */
export function WrittenOff({ writeOff: { type, amount } }: { readonly writeOff: Transfer['writtenOff'][number] }) {
  const t = useT()
  return (
    <T
      id="payments.transfer.written_off"
      values={{
        type: t(`payments.write_off.${type}`),
        amount: <Money money={{ ...amount, amount: unsigned(amount.amount) }} />,
        favour: isNegative(amount.amount) ? 'ours' : 'theirs',
      }}
    />
  )
}
