import type { Grants, SeparatedDuty } from '../queries/role-queries.js'

/** The pairs of permissions that should stay apart, and that these grants hold both of. */
export const violatedDuties = (
  duties: readonly SeparatedDuty[],
  ...grants: readonly Grants[]
): readonly SeparatedDuty[] => {
  const holds = (permission: string): boolean => grants.some((each) => each[permission] !== undefined)
  return duties.filter(({ one, other }) => holds(one) && holds(other))
}
