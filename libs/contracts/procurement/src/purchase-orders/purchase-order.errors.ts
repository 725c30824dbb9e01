import { defineError } from '@nexus/kernel'

export const purchaseOrderState = defineError({
  code: 'procurement.purchase_order.state',
  kind: 'CONFLICT_STATE',
  when: 'The purchase order does not allow this in its present state.',
})

export const requisitionNotOrderable = defineError({
  code: 'procurement.purchase_order.requisition_not_orderable',
  kind: 'CONFLICT_STATE',
  when: 'The requisition is not approved, or nothing of it is open any more.',
})

export const requisitionLineUnknown = defineError({
  code: 'procurement.purchase_order.requisition_line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The requisition has no such line, or the line is ordered twice in one order.',
})

export const purchaseOrderInUse = defineError({
  code: 'procurement.purchase_order.in_use',
  kind: 'CONFLICT_STATE',
  when: 'Something of the issued order is received or billed already, so it cannot be cancelled (PO-6); `facts` names the line and its quantities.',
})

export const orderLineUnknown = defineError({
  code: 'procurement.purchase_order.line_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The purchase order has no such line, or the request names it twice; `errors` says where.',
})

export const quantityBelowFloor = defineError({
  code: 'procurement.purchase_order.below_floor',
  kind: 'CONFLICT_STATE',
  when: 'A line would order less than is received or billed of it (PO-4); `facts` names line and quantities.',
})

export const lockedAfterReceipt = defineError({
  code: 'procurement.purchase_order.locked_after_receipt',
  kind: 'CONFLICT_STATE',
  when: 'Something is received, so vendor, item and price base stay as they are: close the line and add one instead (PO-4).',
})

export const fullyReceived = defineError({
  code: 'procurement.purchase_order.fully_received',
  kind: 'CONFLICT_STATE',
  when: 'Everything of the order is received, and the settings do not allow to change such an order (PO-4).',
})

export const cancellationExceedsOpen = defineError({
  code: 'procurement.purchase_order.exceeds_open',
  kind: 'CONFLICT_STATE',
  when: 'More is to be cancelled than is neither delivered nor billed (PO-6); `facts` names the line and what is open.',
})

export const orderUnchanged = defineError({
  code: 'procurement.purchase_order.unchanged',
  kind: 'UNPROCESSABLE',
  when: 'The proposal says nothing but what the order says already.',
})

export const orderWithoutLines = defineError({
  code: 'procurement.purchase_order.without_lines',
  kind: 'UNPROCESSABLE',
  when: 'No line would be left on the order: cancel the order instead.',
})

export const orderOnHold = defineError({
  code: 'procurement.purchase_order.on_hold',
  kind: 'CONFLICT_STATE',
  when: 'The purchase order is on hold (PO-1): nothing is issued, received, billed or changed before it is released; `facts` names it and why.',
})

export const orderNotOnHold = defineError({
  code: 'procurement.purchase_order.not_on_hold',
  kind: 'CONFLICT_STATE',
  when: 'The purchase order is not on hold, so there is nothing to release.',
})

export const orderClosedForGood = defineError({
  code: 'procurement.purchase_order.closed_for_good',
  kind: 'CONFLICT_STATE',
  when: 'The purchase order is closed for good (PO-7): it is never opened, received, returned, billed or changed again.',
})

export const orderNotFinished = defineError({
  code: 'procurement.purchase_order.not_finished',
  kind: 'CONFLICT_STATE',
  when: 'Something of the purchase order is still to be received, inspected, billed or credited: close it softly first, then for good (PO-7).',
})

export const cancellationPending = defineError({
  code: 'procurement.purchase_order.cancellation_pending',
  kind: 'CONFLICT_STATE',
  when: 'A cancellation waits for the answer of the vendor: record the answer, or take the cancellation back first (PO-6).',
})

export const noCancellationPending = defineError({
  code: 'procurement.purchase_order.no_cancellation_pending',
  kind: 'CONFLICT_STATE',
  when: 'No cancellation of the purchase order waits for an answer.',
})

export const notTheSubmitter = defineError({
  code: 'procurement.purchase_order.not_the_submitter',
  kind: 'PERMISSION_DENIED',
  when: 'Only who submitted or made the order takes it back out of its approval (AP-5).',
})

export const ordersNotMergeable = defineError({
  code: 'procurement.purchase_order.not_mergeable',
  kind: 'CONFLICT_STATE',
  when: 'Only drafts of one requisition, vendor, company and currency become one order (PO-8).',
})

export const acknowledgementMismatch = defineError({
  code: 'procurement.purchase_order.acknowledgement_mismatch',
  kind: 'UNPROCESSABLE',
  when: 'The line codes of the answer contradict what it says as a whole (PO-5); `errors` names them.',
})
