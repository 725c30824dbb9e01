import { defineError } from '@nexus/kernel'

export const grantExceeded = defineError({
  code: 'identity.role.grant_exceeded',
  kind: 'PERMISSION_DENIED',
  when: 'Somebody would grant a permission that they lack themselves, or more rights to themselves (RBC-01).',
})

export const roleNameTaken = defineError({
  code: 'identity.role.name_taken',
  kind: 'ALREADY_EXISTS',
  when: 'A shipped role or a role of the organization has this name.',
})

export const permissionUnknown = defineError({
  code: 'identity.role.permission_unknown',
  kind: 'INVALID_ARGUMENT',
  when: "A permission does not exist (GET /permissions lists them), or is given for the own where nothing is somebody's own.",
})

export const dutiesNotSeparated = defineError({
  code: 'identity.role.duties_not_separated',
  kind: 'UNPROCESSABLE',
  when: 'The role would hold two permissions that nobody should have at once; `facts.conflicts` names them (RBC-01).',
})

export const roleInUse = defineError({
  code: 'identity.role.in_use',
  kind: 'CONFLICT_STATE',
  when: 'The role is held by somebody; take it away from them first.',
})

export const tooManyRoles = defineError({
  code: 'identity.role.too_many',
  kind: 'UNPROCESSABLE',
  when: 'The organization has 200 roles of its own already.',
})
