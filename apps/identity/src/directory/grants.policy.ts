import { EVERYONE } from '@nexus/contracts-identity'
import type { Reach, Rights } from '@nexus/kernel'

/** The union of grants; `all` beats `own`. */
export function union(...grants: readonly Rights[]): Rights {
  const rights: Record<string, Reach> = {}
  for (const each of grants) {
    for (const [permission, reach] of Object.entries(each)) if (rights[permission] !== 'all') rights[permission] = reach
  }
  return rights
}

/** What a member may do: what everyone may, and what the roles grant. */
export const rightsOf = (roles: readonly { readonly grants: Rights }[]): Rights =>
  union(EVERYONE, ...roles.map((role) => role.grants))

/** The permissions of `wanted` that `held` does not reach as far. */
export const lacking = (held: Rights, wanted: Rights): string[] =>
  Object.entries(wanted)
    .filter(([permission, reach]) => !(held[permission] === 'all' || (held[permission] === 'own' && reach === 'own')))
    .map(([permission]) => permission)
