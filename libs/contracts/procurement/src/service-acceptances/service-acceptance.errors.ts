import { defineError } from '@nexus/kernel'

export const serviceAcceptanceState = defineError({
  code: 'procurement.service_acceptance.state',
  kind: 'CONFLICT_STATE',
  when: 'The service acceptance does not allow this in its present state.',
})

export const serviceAcceptanceOfGoods = defineError({
  code: 'procurement.service_acceptance.goods_line',
  kind: 'UNPROCESSABLE',
  when: 'A line of the order is goods: it is received by a receipt, not accepted as a service (PO-2); `errors` names it.',
})

export const serviceAcceptanceEmpty = defineError({
  code: 'procurement.service_acceptance.empty',
  kind: 'UNPROCESSABLE',
  when: 'A percentage is less than a millionth of what is ordered, or nothing more than was accepted by percentages before; `errors` says where.',
})
