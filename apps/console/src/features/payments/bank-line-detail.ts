import type { Format, Translate } from '@nexus/console-i18n'
import type { BankLine } from './queries/bank-queries.js'
import type { TransferState } from './queries/payment-queries.js'

type Facts = NonNullable<BankLine['facts']>

/** Why a booking waits for a person, in the words of the reader; undefined for a reason that this console does not know. */
export function waitingText(
  facts: Facts,
  { t, format, stateName }: { t: Translate; format: Format; stateName: (state: TransferState) => string },
): string | undefined {
  switch (facts.why) {
    case 'no-transfer':
      return t('bank.detail.none')
    case 'taken-back':
      return t('bank.detail.taken_back')
    case 'not-a-return':
      return t('bank.detail.incoming')
    case 'return-to-confirm':
      return t('bank.detail.confirm_return')
    case 'currency-unknown':
      return t('bank.detail.other_currency', { amount: format.money(facts.booked), currency: facts.currency })
    case 'too-much':
      return t('bank.detail.too_much', { amount: format.money(facts.excess) })
    case 'other-currency-returned':
      return t('bank.detail.other_amount', { amount: format.money(facts.booked), sent: format.money(facts.sent) })
    case 'other-amount-returned':
      return t('bank.detail.other_return', { amount: format.money(facts.returned), sent: format.money(facts.sent) })
    case 'transfer-closed':
      return t('bank.detail.blocked', { transfer: facts.endToEndId, state: stateName(facts.state) })
    default:
      return undefined
  }
}
