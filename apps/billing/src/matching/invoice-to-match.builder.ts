import { Money, Quantity } from '@nexus/kernel'
import type { InvoiceRecord } from '../supplier-invoices/supplier-invoices.repository.js'
import type { InvoiceToMatch } from './finding.policy.js'

/** A stored invoice as the match sees it. */
export function invoiceToMatch({ invoice, lines }: InvoiceRecord): InvoiceToMatch {
  return {
    kind: invoice.kind,
    number: invoice.number,
    vendorId: invoice.vendorId,
    creditReason: invoice.creditReason,
    currency: invoice.currency,
    documentAllowanceCharges: invoice.documentAllowanceCharges,
    bankAccounts: invoice.bankAccounts,
    precedingInvoices: invoice.precedingInvoices,
    enteredBy: invoice.createdBy,
    numberUsedBefore: invoice.suspectedDuplicate ?? (invoice.duplicateSlot ?? 0) > 0,
    lines: lines.map((line) => ({
      id: line.id,
      reference: line.reference,
      description: line.description,
      quantity: Quantity.ofMicro(line.quantityMicro),
      unitCode: line.unitCode,
      net: Money.ofMinor(line.netMinor, invoice.currency),
      taxCategory: line.taxCategory,
      taxPercent: line.taxPercent,
      supplierItemId: line.supplierItemId,
      buyerItemId: line.buyerItemId,
      orderLineReference: line.orderLineReference,
      orderId: line.orderId,
      orderReference: line.orderReference,
      receiptReference: line.receiptReference,
    })),
  }
}
