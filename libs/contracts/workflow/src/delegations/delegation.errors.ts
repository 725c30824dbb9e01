import { defineError } from '@nexus/kernel'

export const delegationRefused = defineError({
  code: 'workflow.delegation.refused',
  kind: 'UNPROCESSABLE',
  when: 'The delegate is the principal, no active member or may not decide, the time is over or empty, or nobody is named and there is no manager.',
})

export const delegationLoop = defineError({
  code: 'workflow.delegation.loop',
  kind: 'UNPROCESSABLE',
  when: 'Followed from one person to the next, delegations of that time would come back to the principal, or pass more than three people (AP-6).',
})

export const delegationOver = defineError({
  code: 'workflow.delegation.over',
  kind: 'CONFLICT_STATE',
  when: 'The delegation was revoked already.',
})
