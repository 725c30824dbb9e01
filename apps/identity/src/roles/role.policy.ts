import {
  dutiesNotSeparated,
  grantExceeded,
  hasOwnReach,
  isKnownPermission,
  permissionUnknown,
  SHIPPED_ROLES,
  violatedDuties,
} from '@nexus/contracts-identity'
import type { Rights } from '@nexus/kernel'
import { lacking, rightsOf, union } from '../directory/grants.policy.js'
import type { Grantor } from '../users/user.policy.js'

/** All that any shipped role grants: what an administrator can hand out anyway. */
const SHIPPED_RIGHTS = rightsOf(SHIPPED_ROLES.map((role) => ({ grants: role.grants })))

/** The form in which names are compared. */
export const foldedName = (name: string): string => name.trim().normalize('NFC').toLowerCase()

/** Whether a shipped role has this name or id. */
export const isShippedName = (name: string): boolean =>
  SHIPPED_ROLES.some((role) => [foldedName(role.name), role.id].includes(foldedName(name)))

/**
 * What a role may hold: existing permissions, and no two duties that must stay apart (RBC-01).
 * @throws DomainError identity.role.permission_unknown, identity.role.duties_not_separated
 */
export function assertGrants(grants: Rights): void {
  const unknown = Object.keys(grants).filter((permission) => !isKnownPermission(permission))
  if (unknown.length > 0) {
    const errors = unknown.map((permission) => ({
      pointer: `/grants/${permission}`,
      code: 'permission.unknown',
      detail: 'does not exist',
    }))
    throw permissionUnknown(`There is no permission ${unknown.join(', ')}; GET /permissions lists them.`, { errors })
  }
  const unreachable = Object.keys(grants).filter(
    (permission) => grants[permission] === 'own' && !hasOwnReach(permission),
  )
  if (unreachable.length > 0) {
    const errors = unreachable.map((permission) => ({
      pointer: `/grants/${permission}`,
      code: 'permission.no_own_reach',
      detail: 'can only be given as all',
    }))
    throw permissionUnknown(`${unreachable.join(', ')} cannot be given for the own only; give all, or leave it out.`, {
      errors,
    })
  }
  const conflicts = violatedDuties(Object.keys(grants))
  if (conflicts.length > 0) {
    const named = conflicts.map(({ one, other, risk }) => `${one} with ${other} (${risk})`)
    throw dutiesNotSeparated(`A role must not hold ${named.join('; ')}.`, { facts: { conflicts } })
  }
}

/**
 * Nobody puts into a role what they lack. Administrators may use what the shipped roles grant, but not in a role
 * that they hold themselves.
 * @throws DomainError identity.role.grant_exceeded
 */
export function assertMayDefine(grantor: Grantor, before: Rights, after: Rights, holdsIt: boolean): void {
  const added = Object.fromEntries(
    Object.entries(after).filter(([permission, reach]) => lacking(before, { [permission]: reach }).length > 0),
  ) as Rights
  const held = grantor.isAdmin && !holdsIt ? union(grantor.rights, SHIPPED_RIGHTS) : grantor.rights
  const missing = lacking(held, added)
  if (missing.length > 0)
    throw grantExceeded(`You cannot put into a role what you lack: ${missing.join(', ')}.`, {
      facts: { lacking: missing },
    })
}
