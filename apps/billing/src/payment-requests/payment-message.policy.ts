import { Money } from '@nexus/kernel'
import { type Pain001Message, toSepaText } from '@nexus/standards-pain001'
import type { PaymentRequestView } from '@nexus/contracts-billing'
import type { PlannedTransfer } from './transfers.policy.js'

/** What a payment file is written from. */
export interface PaymentToExport {
  readonly id: string
  readonly currency: string
  readonly vendorName: string
  readonly debtor: PaymentRequestView['debtor']
  readonly creditor: PaymentRequestView['creditor']
}

/** MsgId: the id of the request without hyphens, 32 characters, unique for ever (PAY-4). */
export const messageIdOf = (paymentRequestId: string): string => paymentRequestId.replaceAll('-', '')

/** The message of one payment. @param executionDay YYYY-MM-DD, the same for all its transfers */
export function paymentMessage(
  payment: PaymentToExport,
  transfers: readonly PlannedTransfer[],
  debtorName: string,
  createdAt: Date,
  executionDay: string,
): Pain001Message {
  const { debtor, creditor, vendorName } = payment
  return {
    messageId: messageIdOf(payment.id),
    createdAt,
    initiatingParty: { name: debtorName },
    transfers: transfers.map(({ endToEndId, amountMinor, invoiceNumbers, creditNumbers }) => ({
      endToEndId,
      debtor: { name: debtor.holder ?? debtorName, iban: debtor.iban, bic: debtor.bic },
      creditor: { name: creditor.holder ?? vendorName, iban: creditor.iban, bic: creditor.bic },
      amount: Money.ofMinor(amountMinor, payment.currency),
      requestedExecutionDate: executionDay,
      remittance: remittanceOf([...invoiceNumbers, ...creditNumbers.map((number) => `credit ${number}`)]),
    })),
  }
}

const MAX_REMITTANCE = 140

/** The document numbers as far as they fit whole; the last place says how many more there are. */
export function remittanceOf(numbers: readonly string[]): string {
  const texts = numbers.map((number) => toSepaText(number, MAX_REMITTANCE))
  for (let count = texts.length; count > 0; count -= 1) {
    const more = texts.length - count
    const text = `${texts.slice(0, count).join(', ')}${more === 0 ? '' : ` + ${String(more)}`}`
    if (text.length <= MAX_REMITTANCE) return text
  }
  return `${String(texts.length)} invoices`
}
