import type { membershipChanged, UserView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import type { Membership } from '../directory/membership.entity.js'

export function userViewOf(membership: Membership, roles: readonly string[]): UserView {
  const { id, userId, name, email, active, managerUserId, language, createdAt, updatedAt, version } = membership
  return {
    userId,
    membershipId: id,
    name,
    email,
    roles: [...roles],
    active,
    managerUserId,
    language,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

/** What others keep of a member. */
export function membershipPayload(
  membership: Membership,
  roles: readonly string[],
): PayloadOf<typeof membershipChanged> {
  const { id, userId, email, name, active, managerUserId, language } = membership
  return { membershipId: id, userId, email, name, roles: [...roles], active, managerUserId, language }
}
