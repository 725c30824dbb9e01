import type { BankLineFacts } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'

const said = (money: { readonly amount: string; readonly currency: string }): string => Money.fromJson(money).toString()

/** Why a booking waits for a person, in a sentence for readers of the API. */
export function waitingText(facts: BankLineFacts): string {
  switch (facts.why) {
    case 'no-transfer':
      return 'No transfer of ours was found.'
    case 'taken-back':
      return 'The bank took back money that had come in.'
    case 'not-a-return':
      return 'Money came in that is not marked as a return.'
    case 'return-to-confirm':
      return 'A return whose transfer a person must confirm.'
    case 'currency-unknown':
      return `Booked are ${said(facts.booked)}, and the bank does not say for how many ${facts.currency}.`
    case 'too-much':
      return `${said(facts.excess)} more are booked than the transfer leaves open.`
    case 'other-currency-returned':
      return `Booked are ${said(facts.booked)}, the transfer was of ${said(facts.sent)}.`
    case 'other-amount-returned':
      return `${said(facts.returned)} came back of a transfer of ${said(facts.sent)}.`
    case 'transfer-closed':
      return `The transfer ${facts.endToEndId} is ${facts.state}.`
  }
}
