import { T, useT } from '@nexus/console-i18n'
import { Button, Card, ErrorState, LoadingRows, useIsNarrow } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { DutyHints } from '../components/duty-hints.js'
import { violatedDuties } from '../components/duties.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { areasOf } from '../components/permission-areas.js'
import { PermissionMatrix } from '../components/permission-matrix.js'
import { RoleColumns } from '../components/role-columns.js'
import { changesIn, useRoleDrafts } from '../components/role-drafts.js'
import { useRoleName } from '../components/role-names.js'
import { RolePermissionList } from '../components/role-permission-list.js'
import { usePermissionText } from '../components/use-permission-text.js'
import { RoleCreateDialog } from '../forms/role-create-dialog.js'
import { RoleReviewDialog } from '../forms/role-review-dialog.js'
import { type Permissions, type Role, permissionsQuery, rolesQuery } from '../queries/role-queries.js'

/** More columns than this are chosen. */
const MOST_AT_FIRST = 12

export function RolesPage() {
  const t = useT()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const roles = useQuery(rolesQuery)
  const permissions = useQuery(permissionsQuery)
  const failed = [roles, permissions].find((query) => query.isError && query.data === undefined)
  const [added, setAdded] = useState<Role>()
  return (
    <Page
      title={t('administration.roles.title')}
      description={<T id="administration.roles.description" />}
      actions={
        can('role:manage') && roles.data !== undefined ? (
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus aria-hidden />
            <T id="administration.roles.create" />
          </Button>
        ) : undefined
      }
    >
      <AreaTabs area="people" />
      {failed !== undefined ? (
        <Card>
          <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
        </Card>
      ) : roles.data === undefined || permissions.data === undefined ? (
        <Card isFlush>
          <LoadingRows />
        </Card>
      ) : (
        <Matrix
          roles={roles.data}
          permissions={permissions.data}
          mayChange={can('role:manage')}
          addedId={added?.roleId}
        />
      )}
      {isCreating && roles.data !== undefined && (
        <RoleCreateDialog roles={roles.data} onCreated={setAdded} onClose={() => setCreating(false)} />
      )}
    </Page>
  )
}

function Matrix({
  roles,
  permissions,
  mayChange,
  addedId,
}: {
  readonly roles: readonly Role[]
  readonly permissions: Permissions
  readonly mayChange: boolean
  /** A role that was just made is shown. */
  readonly addedId: string | undefined
}) {
  const isNarrow = useIsNarrow()
  const [isReviewing, setReviewing] = useState(false)
  const drafts = useRoleDrafts(roles)
  const nameOf = useRoleName(roles)
  const textOf = usePermissionText(permissions.items)
  const areas = useMemo(() => areasOf(permissions.items), [permissions])
  // Those that can be changed first.
  const ordered = useMemo(() => [...roles].sort((one, other) => Number(one.shipped) - Number(other.shipped)), [roles])
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const shown = useMemo(() => {
    const ids = chosen ?? new Set(ordered.slice(0, MOST_AT_FIRST).map(({ roleId }) => roleId))
    return addedId === undefined ? ids : new Set([...ids, addedId])
  }, [chosen, ordered, addedId])
  const columns = useMemo(() => ordered.filter(({ roleId }) => shown.has(roleId)), [ordered, shown])
  const count = drafts.changed.reduce((sum, draft) => sum + changesIn(draft).length, 0)
  const refused = drafts.changed.flatMap(({ grants }) => violatedDuties(permissions.separatedDuties, grants))
  const parts = { areas, drafts, mayChange, nameOf, textOf }
  return (
    <>
      {!isNarrow && roles.length > 1 && (
        <div className="mb-2 flex justify-end">
          <RoleColumns roles={ordered} shown={shown} onChange={setChosen} nameOf={nameOf} />
        </div>
      )}
      <Card isFlush className="overflow-hidden">
        {isNarrow ? <RolePermissionList roles={ordered} {...parts} /> : <PermissionMatrix roles={columns} {...parts} />}
      </Card>
      {count > 0 && (
        <div className="sticky bottom-0 z-10 mt-4 flex flex-col gap-2 rounded-lg border border-line bg-raised p-3 shadow-raised max-lg:bottom-16">
          <DutyHints duties={refused} textOf={textOf} title="administration.duties.role" tone="danger" />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p role="status" className="me-auto font-medium">
              <T id="administration.roles.changes" values={{ count, roles: drafts.changed.length }} />
            </p>
            <Button onClick={drafts.clear}>
              <T id="administration.discard" />
            </Button>
            <Button variant="primary" onClick={() => setReviewing(true)}>
              <T id="administration.roles.review" />
            </Button>
          </div>
        </div>
      )}
      <LeaveGuard isDirty={count > 0} />
      {isReviewing && (
        <RoleReviewDialog
          drafts={drafts}
          duties={permissions.separatedDuties}
          textOf={textOf}
          onClose={() => setReviewing(false)}
        />
      )}
    </>
  )
}
