import { Money } from '@nexus/kernel'
import { type Pain001Message, toSepaText } from '@nexus/standards-pain001'
import type { PaymentRequestView } from '@nexus/contracts-billing'

/** What a payment file is written from. */
export interface PaymentToExport {
  readonly id: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly dueDate: string
  readonly vendorName: string
  readonly debtor: PaymentRequestView['debtor']
  readonly creditor: PaymentRequestView['creditor']
}

/** MsgId and EndToEndId: the id of the request without hyphens, 32 characters, unique for ever (PAY-4). */
export const messageIdOf = (paymentRequestId: string): string => paymentRequestId.replaceAll('-', '')

/** When the bank is asked to execute: on the due date, but not before today (PAY-4). Both as YYYY-MM-DD. */
export const requestedDateOf = (dueDate: string, today: string): string => (dueDate > today ? dueDate : today)

/** The message of one payment: one transfer. @param today where the paying company is */
export function paymentMessage(
  payment: PaymentToExport,
  invoiceNumbers: readonly string[],
  debtorName: string,
  createdAt: Date,
  today: string,
): Pain001Message {
  const { debtor, creditor, vendorName } = payment
  const messageId = messageIdOf(payment.id)
  return {
    messageId,
    createdAt,
    initiatingParty: { name: debtorName },
    transfers: [
      {
        endToEndId: messageId,
        debtor: { name: debtor.holder ?? debtorName, iban: debtor.iban, bic: debtor.bic },
        creditor: { name: creditor.holder ?? vendorName, iban: creditor.iban, bic: creditor.bic },
        amount: Money.ofMinor(payment.amountMinor, payment.currency),
        requestedExecutionDate: requestedDateOf(payment.dueDate, today),
        remittance: remittanceOf(invoiceNumbers),
      },
    ],
  }
}

const MAX_REMITTANCE = 140

/** The invoice numbers as far as they fit whole; the last place says how many more there are. */
export function remittanceOf(numbers: readonly string[]): string {
  const texts = numbers.map((number) => toSepaText(number, MAX_REMITTANCE))
  for (let count = texts.length; count > 0; count -= 1) {
    const more = texts.length - count
    const text = `${texts.slice(0, count).join(', ')}${more === 0 ? '' : ` + ${String(more)}`}`
    if (text.length <= MAX_REMITTANCE) return text
  }
  return `${String(texts.length)} invoices`
}
