import type { Ids } from '@nexus/kernel'
import type { NewRow } from '@nexus/platform-database'
import { duplicateGroupOf, numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import type { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import type { CapturedInvoice } from './captured-invoice.policy.js'
import type { PreparedCapture } from './invoice-capture.use-case.js'
import { peopleOfOrders } from '../matching/order-people.policy.js'
import type { InvoiceOrder } from '../supplier-invoices/invoice-order.entity.js'

/** The head of a new invoice; its slot among documents of this number is found when it is stored. */
export function newInvoiceOf({
  invoiceId,
  document,
  source,
  vendor,
  orders,
  creditOf,
  creditReason,
  file,
}: PreparedCapture): Omit<NewRow<SupplierInvoice>, 'paymentState'> {
  const { totals } = document
  const [order] = orders
  return {
    id: invoiceId,
    number: document.number,
    numberKey: numberKeyOf(document.number),
    duplicateGroup: duplicateGroupOf(document),
    duplicateSlot: null,
    kind: document.kind,
    typeCode: document.typeCode,
    source,
    state: 'CAPTURED',
    vendorId: vendor.vendorId,
    vendorName: vendor.name,
    orderId: order?.orderId ?? null,
    orderNumber: order?.number ?? null,
    orderPeople: peopleOfOrders(orders),
    creditOf,
    creditReason,
    currency: document.currency,
    issueDate: document.issueDate,
    dueDate: document.dueDate,
    linesMinor: totals.lines.minor,
    allowancesMinor: totals.allowances.minor,
    chargesMinor: totals.charges.minor,
    netMinor: totals.net.minor,
    taxMinor: totals.tax.minor,
    grossMinor: totals.gross.minor,
    prepaidMinor: totals.prepaid.minor,
    roundingMinor: totals.rounding.minor,
    payableMinor: totals.payable.minor,
    reservedMinor: 0n,
    paidMinor: 0n,
    creditedMinor: null,
    disputedMinor: null,
    shortPaidMinor: null,
    precedingInvoices: document.precedingInvoices,
    bankAccounts: document.bankAccounts,
    documentAllowanceCharges: document.documentAllowanceCharges,
    recordedSlack: document.recordedSlack,
    variances: null,
    suspectedDuplicate: null,
    prepaymentIds: [],
    openExceptions: 0,
    proposal: null,
    refusals: 0,
    refusal: null,
    booked: false,
    fileId: file?.fileId ?? null,
    fileSha256: file?.sha256 ?? null,
    rejection: null,
  }
}

/** The orders that the invoice bills (MAT-8). */
export function invoiceOrdersOf({ orders, invoiceId }: PreparedCapture, ids: Ids): NewRow<InvoiceOrder>[] {
  return orders.map(({ orderId, number }) => ({ id: ids.next(), invoiceId, orderId, orderNumber: number ?? null }))
}

/** `orderIds`: the order of each line, where it was given with it. */
export function invoiceLinesOf(
  { lines }: CapturedInvoice,
  invoiceId: string,
  ids: Ids,
  orderIds: readonly (string | undefined)[],
): NewRow<SupplierInvoiceLine>[] {
  return lines.map((line, index) => ({
    id: ids.next(),
    invoiceId,
    position: index + 1,
    reference: line.reference,
    description: line.description,
    quantityMicro: line.quantity.micro,
    unitCode: line.unitCode,
    unitPrice: line.unitPrice.toDecimalText(),
    priceBaseMicro: line.unitPrice.priceBaseQuantity.micro,
    allowanceMinor: line.allowance?.minor ?? null,
    chargeMinor: line.charge?.minor ?? null,
    netMinor: line.net.minor,
    taxCategory: line.taxCategory,
    taxPercent: line.taxPercent,
    supplierItemId: line.supplierItemId,
    buyerItemId: line.buyerItemId,
    orderLineReference: line.orderLineReference,
    orderId: orderIds[index] ?? null,
    orderReference: line.orderReference,
    receiptReference: line.receiptReference,
  }))
}
