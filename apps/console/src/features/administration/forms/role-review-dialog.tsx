import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Badge, Banner, Button, Dialog, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowRight, Info } from 'lucide-react'
import { useState } from 'react'
import { DutyHints } from '../components/duty-hints.js'
import { violatedDuties } from '../components/duties.js'
import { Refusal } from '../components/refusal.js'
import { type RoleDraft, type RoleDrafts, changesIn, rebased } from '../components/role-drafts.js'
import { etagOf } from '../queries/etag.js'
import { type SeparatedDuty, readRole, rolesQuery, updateRole } from '../queries/role-queries.js'

const STALE = 412

/** What would change, role by role, before it does; each role is saved by itself. */
export function RoleReviewDialog({
  drafts,
  duties,
  textOf,
  onClose,
}: {
  readonly drafts: RoleDrafts
  readonly duties: readonly SeparatedDuty[]
  readonly textOf: (permission: string) => string
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [moved, setMoved] = useState<string>()
  const saving = useMutation({
    mutationFn: async (wanted: readonly RoleDraft[]) => {
      for (const draft of wanted) {
        const { roleId, version } = draft.base
        try {
          await updateRole(roleId, { grants: draft.grants }, etagOf(version))
          drafts.forget(roleId)
        } catch (error) {
          if (!(error instanceof ProblemError) || error.status !== STALE) throw error
          // Somebody was faster: the changes go on top of what is there, and are looked at again.
          const now = await readRole(roleId)
          drafts.put(rebased(draft, now))
          return now.name
        }
      }
      return undefined
    },
    onSuccess: (movedRole) => {
      setMoved(movedRole)
      if (movedRole !== undefined) return
      toast({ kind: 'success', title: <T id="administration.roles.saved" /> })
      onClose()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: rolesQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
  const { changed } = drafts
  const refused = changed.flatMap(({ grants }) => violatedDuties(duties, grants))
  const maySave = refused.length === 0 && changed.length > 0
  return (
    <Dialog
      isOpen
      size="lg"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="administration.roles.review_title" />}
      description={<T id="administration.roles.review_text" />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="administration.roles.review_back" />
          </Button>
          {maySave && (
            <Button variant="primary" isBusy={saving.isPending} onClick={() => saving.mutate(changed)}>
              <T id="administration.save" />
            </Button>
          )}
        </>
      }
    >
      <Refusal error={saving.error ?? undefined} />
      <div role="status">
        {moved !== undefined && (
          <Banner tone="info" icon={<Info aria-hidden />} className="mb-4">
            <T id="administration.roles.moved" values={{ name: moved }} />
          </Banner>
        )}
      </div>
      {changed.length === 0 && (
        <p className="text-muted">
          <T id="administration.roles.nothing_left" />
        </p>
      )}
      <div className="flex flex-col gap-5">
        {changed.map((draft) => (
          <section key={draft.base.roleId} aria-label={draft.base.name}>
            <h3 className="mb-2 font-semibold">{draft.base.name}</h3>
            <ul className="divide-y divide-line rounded-md border border-line">
              {changesIn(draft).map(({ permission, before, after }) => (
                <li key={permission} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                  <span className="min-w-0 grow basis-48">{textOf(permission)}</span>
                  <span className="flex items-center gap-2">
                    <Badge tone={before === 'none' ? 'neutral' : 'danger'} className="line-through">
                      {t(`administration.reach.${before}`)}
                    </Badge>
                    <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
                    <Badge tone={after === 'none' ? 'neutral' : 'success'}>{t(`administration.reach.${after}`)}</Badge>
                  </span>
                </li>
              ))}
            </ul>
            <div className="mt-2">
              <DutyHints
                duties={violatedDuties(duties, draft.grants)}
                textOf={textOf}
                title="administration.duties.role"
                tone="danger"
              />
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
