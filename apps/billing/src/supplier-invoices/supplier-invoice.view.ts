import type {
  InvoiceExceptionView,
  SupplierInvoiceLine as LineView,
  SupplierInvoiceSummary,
  SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { type MoneyJson, Money, Quantity } from '@nexus/kernel'
import { UBL_TYPE_NAMES } from '@nexus/standards-ubl'
import { openMinor } from './invoice-balance.policy.js'
import type { InvoiceException } from './invoice-exception.entity.js'
import type { InvoiceLineMatch } from './invoice-line-match.entity.js'
import type { InvoiceOrder } from './invoice-order.entity.js'
import type { SupplierInvoiceLine } from './supplier-invoice-line.entity.js'
import type { SupplierInvoice } from './supplier-invoice.entity.js'
import type { InvoiceRecord } from './supplier-invoices.repository.js'

const money = (minor: bigint, currency: string): MoneyJson => Money.ofMinor(minor, currency).toJSON()
const optionalAmount = (minor: bigint | null, currency: string): string | undefined =>
  minor === null ? undefined : money(minor, currency).amount

export function invoiceSummaryOf(invoice: SupplierInvoice): SupplierInvoiceSummary {
  const { currency } = invoice
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    kind: invoice.kind,
    creditOf: invoice.creditOf ?? undefined,
    typeCode: invoice.typeCode,
    typeName: UBL_TYPE_NAMES[invoice.typeCode],
    source: invoice.source,
    state: invoice.state,
    vendorId: invoice.vendorId,
    vendorName: invoice.vendorName,
    orderId: invoice.orderId ?? undefined,
    orderNumber: invoice.orderNumber ?? undefined,
    currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate ?? undefined,
    payable: money(invoice.payableMinor, currency),
    payment: invoice.paymentState,
    open: money(openMinor(invoice), currency),
    openExceptions: invoice.openExceptions,
    enteredBy: invoice.createdBy,
    createdAt: invoice.createdAt.toISOString(),
    updatedAt: invoice.updatedAt.toISOString(),
    version: invoice.version,
  }
}

export function invoiceViewOf(record: InvoiceRecord): SupplierInvoiceView {
  const { invoice, lines, matches, exceptions, orders } = record
  const { currency } = invoice
  const matchOf = new Map(matches.map((match) => [match.id, match]))
  return {
    ...invoiceSummaryOf(invoice),
    precedingInvoices: invoice.precedingInvoices,
    bankAccounts: invoice.bankAccounts,
    lines: lines.map((line) => lineViewOf(line, currency, matchOf.get(line.id))),
    documentAllowanceCharges: invoice.documentAllowanceCharges,
    totals: {
      lines: money(invoice.linesMinor, currency),
      allowances: money(invoice.allowancesMinor, currency),
      charges: money(invoice.chargesMinor, currency),
      net: money(invoice.netMinor, currency),
      tax: money(invoice.taxMinor, currency),
      gross: money(invoice.grossMinor, currency),
      prepaid: money(invoice.prepaidMinor, currency),
      rounding: money(invoice.roundingMinor, currency),
      payable: money(invoice.payableMinor, currency),
    },
    recordedSlack: invoice.recordedSlack,
    exceptions: exceptions.map((exception) => exceptionViewOf(exception, currency)),
    booked: invoice.booked,
    reserved: money(invoice.reservedMinor, currency),
    paid: money(invoice.paidMinor, currency),
    discounted: money(invoice.discountedMinor ?? 0n, currency),
    credited: money(invoice.creditedMinor ?? 0n, currency),
    disputed: money(invoice.disputedMinor ?? 0n, currency),
    shortPaid: money(invoice.shortPaidMinor ?? 0n, currency),
    orders: ordersOf(invoice, orders).map(({ orderId, orderNumber, revision, revisionBasis }) => ({
      orderId,
      orderNumber: orderNumber ?? undefined,
      revision: revision ?? undefined,
      revisionBasis: revisionBasis ?? undefined,
    })),
    variances: invoice.variances ?? [],
    creditReason: invoice.creditReason ?? undefined,
    prepaymentIds: invoice.prepaymentIds,
    file:
      invoice.fileId === null || invoice.fileSha256 === null
        ? undefined
        : { fileId: invoice.fileId, sha256: invoice.fileSha256 },
    rejection: invoice.rejection ?? undefined,
  }
}

function lineViewOf(line: SupplierInvoiceLine, currency: string, match: InvoiceLineMatch | undefined): LineView {
  return {
    lineId: line.id,
    position: line.position,
    reference: line.reference,
    description: line.description,
    quantity: Quantity.ofMicro(line.quantityMicro).toString(),
    unitCode: line.unitCode ?? undefined,
    unitPrice: line.unitPrice,
    priceBaseQuantity: Quantity.ofMicro(line.priceBaseMicro).toString(),
    allowance: optionalAmount(line.allowanceMinor, currency),
    charge: optionalAmount(line.chargeMinor, currency),
    net: money(line.netMinor, currency),
    taxCategory: line.taxCategory,
    taxPercent: line.taxPercent,
    supplierItemId: line.supplierItemId ?? undefined,
    buyerItemId: line.buyerItemId ?? undefined,
    orderLineReference: line.orderLineReference ?? undefined,
    orderReference: line.orderReference ?? undefined,
    receiptReference: line.receiptReference ?? undefined,
    match: match && matchViewOf(match),
  }
}

function matchViewOf(match: InvoiceLineMatch): NonNullable<LineView['match']> {
  const quantity = (micro: bigint | null): string | undefined =>
    micro === null || micro === 0n ? undefined : Quantity.ofMicro(micro).toString()
  return {
    orderLineId: match.orderLineId,
    by: match.by,
    orderId: match.orderId ?? undefined,
    booked: quantity(match.bookedMicro),
    beyond: quantity(match.beyondMicro),
    // Until procurement has booked, they are only what would be billed.
    receipts: match.receipts === null || match.bookedMicro === 0n ? undefined : match.receipts,
  }
}

function exceptionViewOf(exception: InvoiceException, currency: string): InvoiceExceptionView {
  const optionalMoney = (minor: bigint | null) => (minor === null ? undefined : money(minor, currency))
  return {
    exceptionId: exception.id,
    type: exception.type,
    lineId: exception.lineId ?? undefined,
    orderLineId: exception.orderLineId ?? undefined,
    expected: exception.expected ?? undefined,
    actual: exception.actual ?? undefined,
    difference: exception.difference ?? undefined,
    detail: exception.detail,
    facts: exception.facts ?? undefined,
    value: optionalMoney(exception.valueMinor),
    withheld: optionalMoney(exception.withheldMinor),
    owner: exception.owner,
    dueAt: exception.dueAt?.toISOString(),
    allowedResolutions: exception.allowedResolutions,
    suggestions: exception.suggestions,
    state: exception.state,
    resolution: exception.resolution ?? undefined,
    reason: exception.reason ?? undefined,
    changeRequested: exception.changeRequested ?? undefined,
    raisedAt: exception.raisedAt.toISOString(),
    resolvedBy: exception.resolvedBy ?? undefined,
    resolvedAt: exception.resolvedAt?.toISOString(),
  }
}

/** The orders of an invoice, its first one included. */
export function ordersOf(
  { orderId, orderNumber }: SupplierInvoice,
  others: InvoiceRecord['orders'],
): readonly Pick<InvoiceOrder, 'orderId' | 'orderNumber' | 'revision' | 'revisionBasis'>[] {
  if (orderId === null) return others
  const own = others.find((other) => other.orderId === orderId)
  return [{ ...own, orderId, orderNumber }, ...others.filter((other) => other.orderId !== orderId)]
}

/** What events of an invoice carry. */
export function invoiceFacts(invoice: SupplierInvoice) {
  return {
    invoiceId: invoice.id,
    version: invoice.version,
    state: invoice.state,
    number: invoice.number,
    vendorId: invoice.vendorId,
    orderId: invoice.orderId ?? undefined,
    payable: money(invoice.payableMinor, invoice.currency),
  }
}

/** What its audit trail keeps of one change. */
export function invoiceTrail(invoice: SupplierInvoice) {
  const { currency } = invoice
  return {
    ...invoiceFacts(invoice),
    payment: invoice.paymentState,
    reserved: money(invoice.reservedMinor, currency),
    paid: money(invoice.paidMinor, currency),
    discounted: money(invoice.discountedMinor ?? 0n, currency),
    credited: money(invoice.creditedMinor ?? 0n, currency),
    disputed: money(invoice.disputedMinor ?? 0n, currency),
    shortPaid: money(invoice.shortPaidMinor ?? 0n, currency),
    openExceptions: invoice.openExceptions,
    booked: invoice.booked,
  }
}
