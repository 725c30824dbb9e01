import { defineError } from '@nexus/kernel'

export const approvalState = defineError({
  code: 'workflow.approval.state',
  kind: 'CONFLICT_STATE',
  when: 'The approval has ended or waits, so this is not possible any more or not yet.',
})
