import { defineError } from '@nexus/kernel'

export const alreadyMember = defineError({
  code: 'identity.user.already_member',
  kind: 'ALREADY_EXISTS',
  when: 'Somebody with this e-mail address belongs to the organization already; `facts.userId` says who.',
})

export const roleUnknown = defineError({
  code: 'identity.user.role_unknown',
  kind: 'INVALID_ARGUMENT',
  when: 'A role is neither a shipped one nor one of the organization.',
})

export const lastAdmin = defineError({
  code: 'identity.user.last_admin',
  kind: 'CONFLICT_STATE',
  when: 'The organization would be left without an active administrator.',
})

export const managerRefused = defineError({
  code: 'identity.user.manager_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The manager is no active member, is the person, reports to the person, or the chain of managers would be too long; `errors` says which.',
})
