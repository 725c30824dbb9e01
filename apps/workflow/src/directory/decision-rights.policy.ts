import { shippedRole } from '@nexus/contracts-identity'

const DECIDE = 'approval-task:decide'

/** A role that the organization made, as far as decisions are concerned. */
export interface OwnRole {
  readonly id: string
  readonly decides: boolean
  readonly deleted: boolean
}

/** Whether a role exists, and whether its holders may decide approval tasks. */
export type RoleStanding = 'unknown' | 'decides' | 'does-not-decide'

/** Whether these grants allow deciding; there is no right to decide for the own alone. */
export const grantsDecisions = (grants: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(grants, DECIDE) && grants[DECIDE] === 'all'

/** What a role is good for; `own` is the organization's role of this id, if it made one. */
export function roleStanding(roleId: string, own: OwnRole | undefined): RoleStanding {
  const shipped = shippedRole(roleId)
  if (shipped !== undefined) return grantsDecisions(shipped.grants) ? 'decides' : 'does-not-decide'
  if (own === undefined || own.deleted) return 'unknown'
  return own.decides ? 'decides' : 'does-not-decide'
}
