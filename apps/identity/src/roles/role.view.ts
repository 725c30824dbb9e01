import { type roleChanged, type RoleView, type ShippedRole } from '@nexus/contracts-identity'
import type { PayloadOf, Rights } from '@nexus/kernel'
import type { Role } from '../directory/role.entity.js'

export function roleViewOf({ id, name, description, grants, version }: Role): RoleView {
  return { roleId: id, name, description, shipped: false, grants, version }
}

export function shippedRoleViewOf({ id, name, description, grants }: ShippedRole): RoleView {
  return { roleId: id, name, description, shipped: true, grants: { ...(grants as Rights) }, version: 1 }
}

export function rolePayload({ id, name, grants }: Role, deleted: boolean): PayloadOf<typeof roleChanged> {
  return { roleId: id, name, grants, deleted }
}

/** What the trail says of a role. */
export const roleFacts = ({ name, description, grants }: Role) => ({ name, description, grants })
