import type { PurchaseOrderView } from '@nexus/contracts-procurement'
import type { Buyer, PageData, PageText, Vendor } from './page-data.builder.js'
import { pricedLines, totalsOf } from './priced-lines.builder.js'

/** A purchase order as it is printed. A draft shows no official number, whatever it has (AP-12). */
export function purchaseOrderPage(
  text: PageText,
  order: PurchaseOrderView,
  of: { readonly buyer: Buyer; readonly vendor: Vendor; readonly issued: boolean },
): PageData {
  const { labels } = text
  const { issuedAt, paymentTermsDays, deliveryPlace, contact, notes, revision, cancellationReason } = order
  return {
    labels,
    title: text.title('purchase-order'),
    number: of.issued ? (order.printedNumber ?? order.number ?? '') : '',
    facts: text.facts([
      [labels.date, text.day(order.createdAt)],
      [labels.issued, of.issued && issuedAt !== undefined ? text.day(issuedAt) : null],
      [labels.revision, revision > 0 ? String(revision) : null],
      [labels.currency, order.currency],
      [labels.paymentTerms, paymentTermsDays === null ? null : `${String(paymentTermsDays)} ${labels.days}`],
      [labels.deliveryPlace, deliveryPlace],
      [labels.contact, contact],
    ]),
    parties: [text.party(labels.buyer, of.buyer), text.party(labels.vendor, of.vendor)],
    ...pricedLines(text, order.lines, {
      quantity: (line) => line.quantities.ordered,
      more: ({ promisedOn, status }) => [
        ...(promisedOn === null ? [] : [`${labels.promised}: ${text.date(promisedOn)}`]),
        ...(status === 'CANCELLED' ? [labels.cancelled] : []),
      ],
    }),
    ...totalsOf(text, order.totals, order.documentAllowanceCharges),
    notes: text.facts([
      [labels.notes, notes],
      [labels.reason, cancellationReason],
    ]),
    // Who approved it is the buyer's own business, not the vendor's.
    approvals: [],
    hasApprovals: false,
  }
}
