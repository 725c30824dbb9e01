import type { RequisitionView } from '@nexus/contracts-procurement'
import type { Buyer, PageData, PageText } from './page-data.builder.js'
import { pricedLines, totalsOf } from './priced-lines.builder.js'

/** A requisition as it is printed, for the organization's own use. */
export function requisitionPage(text: PageText, requisition: RequisitionView, of: { readonly buyer: Buyer }): PageData {
  const { labels } = text
  const { title, requesterName, createdAt, needBy, deliveryPlace, purpose, approval, state } = requisition
  return {
    labels,
    title: text.title('requisition'),
    number: '',
    facts: text.facts([
      [labels.subject, title],
      [labels.requester, requesterName],
      [labels.date, text.day(createdAt)],
      [labels.state, state.replaceAll('_', ' ')],
      [labels.needBy, needBy === undefined ? null : text.date(needBy)],
      [labels.deliveryPlace, deliveryPlace],
      [labels.currency, requisition.currency],
    ]),
    parties: [text.party(labels.buyer, of.buyer)],
    ...pricedLines(text, requisition.lines, { quantity: (line) => line.quantities.requested }),
    ...totalsOf(text, requisition.totals, requisition.documentAllowanceCharges),
    notes: text.facts([
      [labels.purpose, purpose],
      [labels.approvals, approval?.verdict === 'approved' && approval.automatic === true ? labels.automatic : null],
    ]),
    ...text.approvals(approval?.decisions ?? []),
  }
}
