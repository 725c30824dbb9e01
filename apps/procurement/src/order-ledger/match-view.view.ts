import type { BillableBasis, MatchView, PurchaseOrderView } from '@nexus/contracts-procurement'
import type { Category } from '../categories/category.entity.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { orderQuantitiesOf } from '../orders/purchase-order.view.js'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import type { ReceiptLine } from '../receipts/receipt-line.entity.js'
import type { Receipt } from '../receipts/receipt.entity.js'
import { acceptedOf, receiptNumberOf } from '../receipts/receipt.policy.js'
import { acceptanceNumberOf } from '../service-acceptances/service-acceptance.view.js'
import type { StandingAcceptance } from '../service-acceptances/service-acceptances.repository.js'
import { accepted, billable, creditExpected } from './order-ledger.policy.js'
import type { OrderTimes } from './order-times.query.js'
import { revisionAt } from './revision-at.policy.js'

type MatchReceipts = MatchView['lines'][number]['receipts']

/** What belongs to some orders; each takes its own. */
export interface MatchContext {
  readonly lines: readonly PurchaseOrderLine[]
  /** Oldest first, without reversed ones. */
  readonly receipts: readonly Receipt[]
  readonly receiptLines: readonly ReceiptLine[]
  /** Oldest first, without reversed ones. */
  readonly acceptances: readonly StandingAcceptance[]
  readonly categories: ReadonlyMap<string, Category>
  readonly times: OrderTimes
  /** Of the organization: counts until a line has its own by its first receipt (REC-1). */
  readonly billableBasis: BillableBasis
}

export function matchViewOf(order: PurchaseOrder, context: MatchContext): MatchView {
  const {
    id,
    number,
    version,
    state,
    vendorId,
    legalEntityId,
    currency,
    createdBy,
    approvedBy,
    receivedBy,
    documentAllowanceCharges,
  } = order
  const then = context.times.then.get(id)
  return {
    orderId: id,
    number: number ?? undefined,
    version,
    state,
    revision: order.revision,
    closed: state === 'CLOSED',
    closure: order.closure?.kind,
    onHold: order.hold?.reason,
    asOf: then?.asOf,
    vendorId,
    legalEntityId: legalEntityId ?? undefined,
    currency,
    createdBy,
    approvedBy,
    receivedBy,
    documentAllowanceCharges: then?.content?.documentAllowanceCharges ?? documentAllowanceCharges,
    lines: context.lines
      .filter((line) => line.orderId === id)
      .map((line) => ({ ...lineViewOf(line, currency, context), ...termsThen(line, then?.content) })),
  }
}

/** What a line said at an earlier time; its quantities are always the present ones (PO-3). */
function termsThen(
  { id }: PurchaseOrderLine,
  content: PurchaseOrderView | undefined,
): Partial<MatchView['lines'][number]> {
  if (content === undefined) return {}
  const line = content.lines.find(({ lineId }) => lineId === id)
  if (line === undefined) return { addedLater: true }
  const { description, supplierItemId, buyerItemId, unitPrice, priceBaseQuantity } = line
  const { allowance, charge, taxCategory, taxPercent, quantities } = line
  return {
    ...{ description, supplierItemId, buyerItemId, unitPrice, priceBaseQuantity },
    ...{ allowance, charge, taxCategory, taxPercent },
    pricedQuantity: quantities.ordered,
  }
}

function lineViewOf(line: PurchaseOrderLine, currency: string, context: MatchContext): MatchView['lines'][number] {
  const limit = billable(line)
  return {
    ...pricedLineViewOf(line, currency),
    ...orderQuantitiesOf(line),
    match: line.match,
    categoryCode: context.categories.get(line.categoryId ?? '')?.code ?? null,
    accepted: quantityText(accepted(line)),
    rejected: quantityText(line.rejected),
    billableBasis: line.match === 'four-way' ? 'accepted' : (line.billableBasis ?? context.billableBasis),
    billable: limit === null ? null : quantityText(limit < 0n ? 0n : limit),
    creditExpected: quantityText(creditExpected(line)),
    receipts: [...receiptsOf(line, context), ...acceptancesOf(line, context)],
  }
}

const receiptsOf = (line: PurchaseOrderLine, context: MatchContext): MatchReceipts =>
  context.receipts.flatMap((receipt) =>
    context.receiptLines
      .filter((each) => each.receiptId === receipt.id && each.orderLineId === line.id)
      .map((each) => ({
        receiptId: receipt.id,
        receiptLineId: each.id,
        receiptNumber: receiptNumberOf(receipt),
        postedOn: receipt.receivedAt.toISOString(),
        received: quantityText(each.micro),
        accepted: quantityText(acceptedOf(each)),
        rejected: quantityText(each.rejectedMicro),
        returned: quantityText(each.returnedMicro),
        revision: revisionAt(context.times.revisions.get(line.orderId) ?? [], receipt.receivedAt),
      })),
  )

/** What was accepted of a service line is matched as if it had come (PO-2). */
const acceptancesOf = (line: PurchaseOrderLine, context: MatchContext): MatchReceipts =>
  context.acceptances
    .filter((each) => each.line.orderLineId === line.id)
    .map(({ acceptance, line: { id, micro } }) => ({
      receiptId: acceptance.id,
      receiptLineId: id,
      receiptNumber: acceptanceNumberOf(acceptance),
      postedOn: acceptance.acceptedAt.toISOString(),
      received: quantityText(micro),
      accepted: quantityText(micro),
      rejected: '0',
      returned: '0',
      revision: revisionAt(context.times.revisions.get(line.orderId) ?? [], acceptance.acceptedAt),
    }))
