import {
  acknowledgePurchaseOrder,
  answerCancellation,
  cancelPurchaseOrder,
  changePurchaseOrder,
  closePurchaseOrder,
  closePurchaseOrderHard,
  copyPurchaseOrder,
  createPurchaseOrder,
  getPurchaseOrder,
  getPurchaseOrderRevision,
  holdPurchaseOrder,
  issuePurchaseOrder,
  listAcknowledgements,
  listOrderNumbers,
  listPurchaseOrderRevisions,
  listPurchaseOrders,
  mergePurchaseOrders,
  purchaseOrderBilled,
  purchaseOrderCancellationEnded,
  purchaseOrderReceiptChanged,
  purchaseOrderReceived,
  purchaseOrderReleased,
  purchaseOrderReopened,
  purchaseOrderShortClosed,
  releasePurchaseOrder,
  reopenPurchaseOrder,
  shortCloseOrderLine,
  splitPurchaseOrder,
  submitPurchaseOrder,
  withdrawCancellation,
  withdrawPurchaseOrder,
} from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { ListOrderNumbers } from '../numbering/list-order-numbers.query.js'
import { AcknowledgePurchaseOrder } from './acknowledge-purchase-order.use-case.js'
import { AnswerCancellation } from './answer-cancellation.use-case.js'
import { CancelPurchaseOrder } from './cancel-purchase-order.use-case.js'
import { ChangePurchaseOrder } from './change-purchase-order.use-case.js'
import { closeIdleOrder, CloseIdleOrder } from './close-idle-order.job.js'
import { ClosePurchaseOrderHard } from './close-purchase-order-hard.use-case.js'
import { ClosePurchaseOrder } from './close-purchase-order.use-case.js'
import { CopyPurchaseOrder } from './copy-purchase-order.use-case.js'
import { CreatePurchaseOrder } from './create-purchase-order.use-case.js'
import { EndCancellation } from './end-cancellation.use-case.js'
import { GetPurchaseOrderRevision } from './get-purchase-order-revision.query.js'
import { GetPurchaseOrder } from './get-purchase-order.query.js'
import { HoldPurchaseOrder } from './hold-purchase-order.use-case.js'
import { IssuePurchaseOrder } from './issue-purchase-order.use-case.js'
import { ListAcknowledgements } from './list-acknowledgements.query.js'
import { ListPurchaseOrderRevisions } from './list-purchase-order-revisions.query.js'
import { ListPurchaseOrders } from './list-purchase-orders.query.js'
import { MergePurchaseOrders } from './merge-purchase-orders.use-case.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnApprovalStarted } from './on-approval-started.handler.js'
import { OnOrderProgress } from './on-order-progress.handler.js'
import { ReleasePurchaseOrder } from './release-purchase-order.use-case.js'
import { ReopenPurchaseOrder } from './reopen-purchase-order.use-case.js'
import { ShortCloseOrderLine } from './short-close-order-line.use-case.js'
import { SplitPurchaseOrder } from './split-purchase-order.use-case.js'
import { SubmitPurchaseOrder } from './submit-purchase-order.use-case.js'
import { WithdrawPurchaseOrder } from './withdraw-purchase-order.use-case.js'

export const OrderMessages = operationsOf('orders', {
  operations: [
    serve(createPurchaseOrder, CreatePurchaseOrder),
    serve(changePurchaseOrder, ChangePurchaseOrder),
    serve(splitPurchaseOrder, SplitPurchaseOrder),
    serve(mergePurchaseOrders, MergePurchaseOrders),
    serve(copyPurchaseOrder, CopyPurchaseOrder),
    serve(submitPurchaseOrder, SubmitPurchaseOrder),
    serve(withdrawPurchaseOrder, WithdrawPurchaseOrder),
    serve(issuePurchaseOrder, IssuePurchaseOrder),
    serve(acknowledgePurchaseOrder, AcknowledgePurchaseOrder),
    serve(cancelPurchaseOrder, CancelPurchaseOrder),
    serve(answerCancellation, AnswerCancellation),
    serve(withdrawCancellation, EndCancellation),
    serve(shortCloseOrderLine, ShortCloseOrderLine),
    serve(closePurchaseOrder, ClosePurchaseOrder),
    serve(closePurchaseOrderHard, ClosePurchaseOrderHard),
    serve(reopenPurchaseOrder, ReopenPurchaseOrder),
    serve(holdPurchaseOrder, HoldPurchaseOrder),
    serve(releasePurchaseOrder, ReleasePurchaseOrder),
    serve(getPurchaseOrder, GetPurchaseOrder),
    serve(listPurchaseOrders, ListPurchaseOrders),
    serve(getPurchaseOrderRevision, GetPurchaseOrderRevision),
    serve(listPurchaseOrderRevisions, ListPurchaseOrderRevisions),
    serve(listAcknowledgements, ListAcknowledgements),
    serve(listOrderNumbers, ListOrderNumbers),
  ],
  events: [
    on(approvalStarted, OnApprovalStarted),
    on(approvalCompleted, OnApprovalCompleted),
    on(purchaseOrderReceived, OnOrderProgress),
    on(purchaseOrderReceiptChanged, OnOrderProgress),
    on(purchaseOrderBilled, OnOrderProgress),
    on(purchaseOrderShortClosed, OnOrderProgress),
    on(purchaseOrderReopened, OnOrderProgress),
    on(purchaseOrderReleased, OnOrderProgress),
    on(purchaseOrderCancellationEnded, OnOrderProgress),
  ],
  jobs: [does(closeIdleOrder, CloseIdleOrder)],
})
