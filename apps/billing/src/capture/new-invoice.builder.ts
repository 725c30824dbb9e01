import type { Ids } from '@nexus/kernel'
import type { NewRow } from '@nexus/platform-database'
import { duplicateGroupOf, numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import type { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import type { CapturedInvoice } from './captured-invoice.policy.js'
import type { PreparedCapture } from './invoice-capture.use-case.js'
import { orderPeopleOf } from '../matching/order-people.policy.js'

/** The head of a new invoice; its slot among documents of this number is found when it is stored. */
export function newInvoiceOf({
  invoiceId,
  document,
  source,
  vendor,
  order,
  file,
}: PreparedCapture): Omit<NewRow<SupplierInvoice>, 'paymentState'> {
  const { totals } = document
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
    orderPeople: order === undefined ? null : orderPeopleOf(order),
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
    precedingInvoices: document.precedingInvoices,
    bankAccounts: document.bankAccounts,
    documentAllowanceCharges: document.documentAllowanceCharges,
    recordedSlack: document.recordedSlack,
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

export function invoiceLinesOf({ lines }: CapturedInvoice, invoiceId: string, ids: Ids): NewRow<SupplierInvoiceLine>[] {
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
  }))
}
