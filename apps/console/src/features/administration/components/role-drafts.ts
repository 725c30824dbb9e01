import { useCallback, useMemo, useState } from 'react'
import type { Grants, Role } from '../queries/role-queries.js'
import { type Reach, reachOf, withReach } from './permission-areas.js'

/** Changes of a role that are not saved yet, and the role that they were made to. */
export interface RoleDraft {
  readonly base: Role
  readonly grants: Grants
}

export interface GrantChange {
  readonly permission: string
  readonly before: Reach
  readonly after: Reach
}

/** What a draft changes, permission by permission. */
export function changesIn({ base, grants }: RoleDraft): readonly GrantChange[] {
  const permissions = [...new Set([...Object.keys(base.grants), ...Object.keys(grants)])].sort()
  return permissions
    .map((permission) => ({
      permission,
      before: reachOf(base.grants, permission),
      after: reachOf(grants, permission),
    }))
    .filter(({ before, after }) => before !== after)
}

/** The same changes of the role as it is now. */
export const rebased = (draft: RoleDraft, now: Role): RoleDraft => ({
  base: now,
  grants: changesIn(draft).reduce((grants, { permission, after }) => withReach(grants, permission, after), now.grants),
})

/** Changes of several roles, kept until they are saved or thrown away. */
export function useRoleDrafts(roles: readonly Role[]) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, RoleDraft>>>({})
  const forget = useCallback((roleId: string): void => setDrafts(({ [roleId]: _gone, ...rest }) => rest), [])
  const put = useCallback(
    (draft: RoleDraft): void =>
      setDrafts(({ [draft.base.roleId]: _former, ...rest }) =>
        changesIn(draft).length === 0 ? rest : { ...rest, [draft.base.roleId]: draft },
      ),
    [],
  )
  const change = useCallback(
    (role: Role, permission: string, reach: Reach): void =>
      setDrafts((before) => {
        const draft = before[role.roleId] ?? { base: role, grants: role.grants }
        const next = { base: draft.base, grants: withReach(draft.grants, permission, reach) }
        const { [role.roleId]: _former, ...rest } = before
        return changesIn(next).length === 0 ? rest : { ...rest, [role.roleId]: next }
      }),
    [],
  )
  const clear = useCallback((): void => setDrafts({}), [])
  // A role that was deleted meanwhile takes its changes with it.
  const changed = useMemo(
    () => Object.values(drafts).filter(({ base }) => roles.some(({ roleId }) => roleId === base.roleId)),
    [drafts, roles],
  )
  const grantsOf = useCallback((role: Role): Grants => drafts[role.roleId]?.grants ?? role.grants, [drafts])
  return { changed, grantsOf, change, put, forget, clear }
}

export type RoleDrafts = ReturnType<typeof useRoleDrafts>
