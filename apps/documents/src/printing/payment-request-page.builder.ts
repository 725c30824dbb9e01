import type { PaymentRequestView } from '@nexus/contracts-billing'
import { type Buyer, numberCell, type PageData, type PageText, textCell, type Vendor } from './page-data.builder.js'
import { printIban } from './print-format.policy.js'

/** A payment request as it is printed: what is paid, from which account to which. */
export function paymentRequestPage(
  text: PageText,
  request: PaymentRequestView,
  of: { readonly buyer: Buyer; readonly vendor: Vendor },
): PageData {
  const { labels } = text
  const { approval, amount, debtor, creditor } = request
  const account = ({ iban, bic }: typeof creditor): string[] => [
    `${labels.iban}: ${printIban(iban)}`,
    ...(bic === undefined ? [] : [`${labels.bic}: ${bic}`]),
  ]
  const total = text.money(amount)
  return {
    labels,
    title: text.title('payment-request'),
    number: '',
    facts: text.facts([
      [labels.date, text.day(request.createdAt)],
      [labels.dueDate, text.date(request.dueDate)],
      [labels.state, request.state.replaceAll('_', ' ')],
      [labels.currency, amount.currency],
    ]),
    parties: [
      text.party(labels.buyer, of.buyer),
      text.party(labels.vendor, of.vendor),
      { role: labels.debtor, name: debtor.holder ?? of.buyer.name, details: account(debtor) },
      { role: labels.creditor, name: creditor.holder ?? of.vendor.name, details: account(creditor) },
    ],
    columns: [
      { kind: 'text', label: labels.invoice },
      { kind: 'number', label: labels.dueDate },
      { kind: 'number', label: labels.amount },
    ],
    lines: request.invoices.map((invoice) => {
      const { number } = invoice
      const [dueDate, sum] = [text.date(invoice.dueDate), text.money(invoice.amount)]
      return { number, dueDate, amount: sum, cells: [textCell(number), numberCell(dueDate), numberCell(sum)] }
    }),
    totals: [{ kind: 'total', label: labels.total, amount: total }],
    total,
    notes: text.facts([
      [labels.reason, request.cancellationReason],
      [labels.approvals, approval?.verdict === 'approved' && approval.automatic === true ? labels.automatic : null],
    ]),
    ...text.approvals(approval?.decisions ?? []),
  }
}
