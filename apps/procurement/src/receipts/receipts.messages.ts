import { getReceipt, listReceipts, postReceipt } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetReceipt } from './get-receipt.query.js'
import { ListReceipts } from './list-receipts.query.js'
import { PostReceipt } from './post-receipt.use-case.js'

export const ReceiptMessages = operationsOf('receipts', {
  operations: [serve(postReceipt, PostReceipt), serve(getReceipt, GetReceipt), serve(listReceipts, ListReceipts)],
})
