import { ADMIN_ROLE, grantExceeded, managerRefused, shippedRole } from '@nexus/contracts-identity'
import type { FieldError, Rights } from '@nexus/kernel'
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
      { facts: { roleId: role.id, name, toThemselves, lacking: missing } },
    )
  }
}

/** Whether a change takes the administrator's role, or its use, from somebody. */
export const losesAdmin = (
  before: { roles: readonly string[]; active: boolean },
  after: { roles: readonly string[]; active: boolean },
): boolean => before.active && before.roles.includes(ADMIN_ROLE) && !(after.active && after.roles.includes(ADMIN_ROLE))

/** How many managers stand above anybody at most: approvals climb this chain. */
export const MOST_MANAGERS = 15

/** What the choice of a manager is judged by. */
export interface Reporting {
  /** Absent for somebody who is only joining. */
  readonly userId?: string
  readonly managerUserId: string
  readonly managerIsActive: boolean
  /** The manager and who stands above, nearest first; cut off beyond {@link MOST_MANAGERS}. */
  readonly chain: readonly string[]
  /** Levels of people below the person. */
  readonly levelsBelow: number
}

/**
 * Nobody is their own manager, not even through others, and a chain of managers ends.
 * @throws DomainError identity.user.manager_refused
 */
export function assertManager({ userId, managerUserId, managerIsActive, chain, levelsBelow }: Reporting): void {
  const refuse = (code: string, detail: string, facts?: FieldError['facts']): never => {
    throw managerRefused(detail, {
      errors: [{ pointer: '/managerUserId', code, detail, ...(facts === undefined ? {} : { facts }) }],
    })
  }
  if (userId === managerUserId) refuse('manager.self', 'Nobody is their own manager; choose somebody else.')
  if (!managerIsActive)
    refuse('manager.unknown', 'The manager is no active member of the organization; GET /users lists them.')
  if (userId !== undefined && chain.includes(userId))
    refuse('manager.circle', 'This manager reports to the person; end that first, or choose somebody else.')
  if (chain.length + levelsBelow > MOST_MANAGERS)
    refuse('manager.too_deep', `More than ${String(MOST_MANAGERS)} managers would stand above one person.`, {
      maximum: MOST_MANAGERS,
    })
}
