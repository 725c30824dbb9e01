import { bookOrderBilling, orderMatchView, unbookOrderBilling } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { BookOrderBilling } from './book-order-billing.use-case.js'
import { ViewOrderForMatching } from './match-view.query.js'
import { UnbookOrderBilling } from './unbook-order-billing.use-case.js'

export const OrderLedgerMessages = operationsOf('order-ledger', {
  operations: [
    serve(orderMatchView, ViewOrderForMatching),
    serve(bookOrderBilling, BookOrderBilling),
    serve(unbookOrderBilling, UnbookOrderBilling),
  ],
})
