import {
  bookOrderBilling,
  findOrdersByNumber,
  orderMatchView,
  orderMatchViews,
  unbookOrderBilling,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { BookOrderBilling } from './book-order-billing.use-case.js'
import { FindOrdersByNumber } from './find-orders-by-number.query.js'
import { ViewOrderForMatching } from './match-view.query.js'
import { ViewOrdersForMatching } from './match-views.query.js'
import { UnbookOrderBilling } from './unbook-order-billing.use-case.js'

export const OrderLedgerMessages = operationsOf('order-ledger', {
  operations: [
    serve(orderMatchView, ViewOrderForMatching),
    serve(orderMatchViews, ViewOrdersForMatching),
    serve(findOrdersByNumber, FindOrdersByNumber),
    serve(bookOrderBilling, BookOrderBilling),
    serve(unbookOrderBilling, UnbookOrderBilling),
  ],
})
