import type { BillableBasis, MatchView } from '@nexus/contracts-procurement'
import type { Category } from '../categories/category.entity.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { orderQuantitiesOf } from '../orders/purchase-order.view.js'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import type { ReceiptLine } from '../receipts/receipt-line.entity.js'
import type { Receipt } from '../receipts/receipt.entity.js'
import { acceptedOf, receiptNumberOf } from '../receipts/receipt.policy.js'
import { accepted, billable, creditExpected } from './order-ledger.policy.js'

/** What belongs to some orders; each takes its own. */
export interface MatchContext {
  readonly lines: readonly PurchaseOrderLine[]
  /** Oldest first, without reversed ones. */
  readonly receipts: readonly Receipt[]
  readonly receiptLines: readonly ReceiptLine[]
  readonly categories: ReadonlyMap<string, Category>
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
  return {
    orderId: id,
    number: number ?? undefined,
    version,
    state,
    closed: state === 'CLOSED',
    vendorId,
    legalEntityId: legalEntityId ?? undefined,
    currency,
    createdBy,
    approvedBy,
    receivedBy,
    documentAllowanceCharges,
    lines: context.lines.filter((line) => line.orderId === id).map((line) => lineViewOf(line, currency, context)),
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
    receipts: context.receipts.flatMap((receipt) =>
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
        })),
    ),
  }
}
