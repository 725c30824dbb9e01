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
