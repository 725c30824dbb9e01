import { getPaymentRequest } from '@nexus/contracts-billing'
import type { PrintedDocument, PrintLanguage } from '@nexus/contracts-documents'
import { getPurchaseOrder, getRequisition } from '@nexus/contracts-procurement'
import { type PageData, PageText } from '../printing/page-data.builder.js'
import { paymentRequestPage } from '../printing/payment-request-page.builder.js'
import { purchaseOrderPage } from '../printing/purchase-order-page.builder.js'
import { requisitionPage } from '../printing/requisition-page.builder.js'

const buyer = { name: 'Example Ltd', country: 'DE', taxId: 'DE136695976', timeZone: 'Europe/Berlin' }
const vendor = { name: 'Paper & Co GmbH', country: 'DE' }
/** Enough for a second page. */
const LINES = 40

/** The examples of the API as a page, long enough for two sheets: what a template is tried with. */
export function trialPage(documentType: PrintedDocument, language: PrintLanguage): PageData {
  const text = new PageText(language, buyer.timeZone)
  const page = ((): PageData => {
    switch (documentType) {
      case 'requisition':
        return requisitionPage(text, getRequisition.example.output, { buyer })
      case 'purchase-order':
        return purchaseOrderPage(text, getPurchaseOrder.example.output, { buyer, vendor, issued: true })
      case 'payment-request':
        return paymentRequestPage(text, getPaymentRequest.example.output, { buyer, vendor })
    }
  })()
  return { ...page, lines: Array.from({ length: LINES }, () => page.lines).flat() }
}
