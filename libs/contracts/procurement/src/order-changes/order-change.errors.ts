import { defineError } from '@nexus/kernel'

export const orderChangeState = defineError({
  code: 'procurement.purchase_order_change.state',
  kind: 'CONFLICT_STATE',
  when: 'The change order does not allow this in its present state.',
})

export const orderChangeOpen = defineError({
  code: 'procurement.purchase_order_change.open',
  kind: 'CONFLICT_STATE',
  when: 'Another change order of the purchase order is not decided yet; `facts` names it.',
})

export const orderNotChangeable = defineError({
  code: 'procurement.purchase_order_change.order_not_issued',
  kind: 'CONFLICT_STATE',
  when: 'Only issued orders are changed by a change order; drafts are changed themselves, closed orders opened first.',
})
