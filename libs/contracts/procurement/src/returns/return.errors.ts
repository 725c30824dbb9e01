import { defineError } from '@nexus/kernel'

export const returnExceedsReceipt = defineError({
  code: 'procurement.return.exceeds_receipt',
  kind: 'UNPROCESSABLE',
  when: 'More would go back than came with this receipt and did not go back yet (REC-5); what is in inspection waits for its result. `facts` names the line and what is left.',
})

export const returnState = defineError({
  code: 'procurement.return.state',
  kind: 'CONFLICT_STATE',
  when: 'The return does not allow this in its present state.',
})

export const returnReplaced = defineError({
  code: 'procurement.return.replaced',
  kind: 'CONFLICT_STATE',
  when: 'What was to be delivered again has come: reverse its receipt first, then the return (REC-6).',
})
