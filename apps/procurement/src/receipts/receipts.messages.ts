import {
  changeReceiptDraft,
  discardReceiptDraft,
  draftReceipt,
  getReceipt,
  getReceivables,
  getVendorReceivingTerms,
  inspectReceipt,
  listReceipts,
  postReceipt,
  postReceiptDraft,
  reverseReceipt,
  setOrderReceivingTerms,
  setVendorReceivingTerms,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangeReceiptDraft } from './change-receipt-draft.use-case.js'
import { DiscardReceiptDraft } from './discard-receipt-draft.use-case.js'
import { DraftReceipt } from './draft-receipt.use-case.js'
import { GetReceipt } from './get-receipt.query.js'
import { GetReceivables } from './get-receivables.query.js'
import { GetVendorReceivingTerms } from './get-vendor-receiving-terms.query.js'
import { InspectReceipt } from './inspect-receipt.use-case.js'
import { ListReceipts } from './list-receipts.query.js'
import { PostReceiptDraft } from './post-receipt-draft.use-case.js'
import { PostReceipt } from './post-receipt.use-case.js'
import { ReverseReceipt } from './reverse-receipt.use-case.js'
import { SetOrderReceivingTerms } from './set-order-receiving-terms.use-case.js'
import { SetVendorReceivingTerms } from './set-vendor-receiving-terms.use-case.js'

export const ReceiptMessages = operationsOf('receipts', {
  operations: [
    serve(postReceipt, PostReceipt),
    serve(draftReceipt, DraftReceipt),
    serve(changeReceiptDraft, ChangeReceiptDraft),
    serve(discardReceiptDraft, DiscardReceiptDraft),
    serve(postReceiptDraft, PostReceiptDraft),
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
