import {
  getReceipt,
  getReceivables,
  getVendorReceivingTerms,
  inspectReceipt,
  listReceipts,
  postReceipt,
  reverseReceipt,
  setOrderReceivingTerms,
  setVendorReceivingTerms,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetReceipt } from './get-receipt.query.js'
import { GetReceivables } from './get-receivables.query.js'
import { GetVendorReceivingTerms } from './get-vendor-receiving-terms.query.js'
import { InspectReceipt } from './inspect-receipt.use-case.js'
import { ListReceipts } from './list-receipts.query.js'
import { PostReceipt } from './post-receipt.use-case.js'
import { ReverseReceipt } from './reverse-receipt.use-case.js'
import { SetOrderReceivingTerms } from './set-order-receiving-terms.use-case.js'
import { SetVendorReceivingTerms } from './set-vendor-receiving-terms.use-case.js'

export const ReceiptMessages = operationsOf('receipts', {
  operations: [
    serve(postReceipt, PostReceipt),
    serve(inspectReceipt, InspectReceipt),
    serve(reverseReceipt, ReverseReceipt),
    serve(getReceipt, GetReceipt),
    serve(listReceipts, ListReceipts),
    serve(getReceivables, GetReceivables),
    serve(setOrderReceivingTerms, SetOrderReceivingTerms),
    serve(getVendorReceivingTerms, GetVendorReceivingTerms),
    serve(setVendorReceivingTerms, SetVendorReceivingTerms),
  ],
})
