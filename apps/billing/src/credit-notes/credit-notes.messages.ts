import { cancelCreditExpectation, listCreditExpectations, supplierInvoiceMatched } from '@nexus/contracts-billing'
import { purchaseOrderReceiptChanged } from '@nexus/contracts-procurement'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { CancelCreditExpectation } from './cancel-credit-expectation.use-case.js'
import { ListCreditExpectations } from './list-credit-expectations.query.js'
import { OnCreditNoteMatched } from './on-credit-note-matched.handler.js'
import { OnOrderReceiptChanged } from './on-order-receipt-changed.handler.js'

export const CreditNoteMessages = operationsOf('credit-notes', {
  operations: [
    serve(listCreditExpectations, ListCreditExpectations),
    serve(cancelCreditExpectation, CancelCreditExpectation),
  ],
  events: [on(supplierInvoiceMatched, OnCreditNoteMatched), on(purchaseOrderReceiptChanged, OnOrderReceiptChanged)],
})
