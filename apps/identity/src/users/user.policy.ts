import { ADMIN_ROLE, grantExceeded, shippedRole } from '@nexus/contracts-identity'
import type { Rights } from '@nexus/kernel'
import type { GrantedRole } from '../directory/roles.repository.js'
import { lacking } from '../directory/grants.policy.js'

/** Who grants: the rights held, and whether the administrator's role is among them. */
export interface Grantor {
  readonly rights: Rights
  readonly isAdmin: boolean
}

/**
 * Nobody grants what they lack (RBC-01). Administrators, who take no part in business, may grant roles to others
 * all the same, but never to themselves.
 * @throws DomainError identity.role.grant_exceeded
 */
export function assertMayGrant(grantor: Grantor, added: readonly GrantedRole[], toThemselves: boolean): void {
  for (const role of added) {
    const missing = lacking(grantor.rights, role.grants)
    if (missing.length === 0 || (grantor.isAdmin && !toThemselves)) continue
    const name = shippedRole(role.id)?.name ?? role.id
    throw grantExceeded(
      toThemselves
        ? `You cannot give yourself the role ${name}; ask another administrator.`
        : `You cannot grant the role ${name}: you lack ${missing.join(', ')}.`,
      { facts: { roleId: role.id, lacking: missing } },
    )
  }
}

/** Whether a change takes the administrator's role, or its use, from somebody. */
export const losesAdmin = (
  before: { roles: readonly string[]; active: boolean },
  after: { roles: readonly string[]; active: boolean },
): boolean => before.active && before.roles.includes(ADMIN_ROLE) && !(after.active && after.roles.includes(ADMIN_ROLE))
