import { ProblemError } from '@nexus/client'
import { T, useProblemText, useT } from '@nexus/console-i18n'
import { AlertDialog, Banner, Button, Card, TraceId, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { CircleAlert, Send } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { useNewestVersion } from '../../live/changed-versions.js'
import { ChangedNotice } from '../../live/components/changed-notice.js'
import { requisitionMergeFields } from '../forms/merge-fields.js'
import { type EditorStart, useRequisitionEditor } from '../forms/use-requisition-editor.js'
import { type Choice, categoriesQuery, costCentresQuery, legalEntitiesQuery } from '../queries/reference-queries.js'
import { LineGrid } from './line-grid.js'
import { RequisitionHeadFields } from './requisition-head-fields.js'
import { RequisitionQuotes } from './requisition-quotes.js'
import { RequisitionTotals } from './requisition-totals.js'
import { SaveState } from './save-state.js'

const NONE: readonly Choice[] = []

/** A requisition while it is written: kept as it is typed, checked when it is saved or submitted. */
export function RequisitionEditor({
  start,
  onCreated,
}: {
  readonly start: EditorStart
  readonly onCreated: (requisitionId: string) => void
}) {
  const t = useT()
  const textOf = useProblemText()
  const can = useCan()
  const navigate = useNavigate()
  const page = useRef<HTMLDivElement>(null)
  const { data: categories = NONE } = useQuery({ ...categoriesQuery, enabled: can('category:read') })
  const { data: costCentres = NONE } = useQuery({ ...costCentresQuery, enabled: can('cost-centre:read') })
  const { data: legalEntities = NONE } = useQuery({ ...legalEntitiesQuery, enabled: can('legal-entity:read') })
  const mergeFields = useMemo(
    () => requisitionMergeFields(t, { categories, costCentres, legalEntities }),
    [t, categories, costCentres, legalEntities],
  )
  const editor = useRequisitionEditor(start, mergeFields, onCreated)
  const { entries, errors, dispatch, touch, keeper, saveState, isBusy, failure } = editor

  const newest = useNewestVersion(keeper.anchor?.requisitionId)
  const isChanged = newest !== undefined && newest > (keeper.anchor?.version ?? newest)
  const [isLooking, setLooking] = useState(false)
  const [isDone, setDone] = useState(false)
  const [refusals, setRefusals] = useState(0)
  // Once the refusals are in the page, however long that takes.
  useEffect(() => {
    if (refusals === 0) return
    const wrong = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const first = wrong ?? page.current?.querySelector<HTMLElement>('[role="alert"]')
    first?.focus()
    first?.scrollIntoView({ block: 'center' })
  }, [refusals])
  const look = async (): Promise<void> => {
    setLooking(true)
    try {
      await keeper.merge()
    } catch {
      toast({ kind: 'error', title: t('ui.error.offline') })
    } finally {
      setLooking(false)
    }
  }

  const leaving = useBlocker({
    // Whoever is signed out has to go; everybody else is asked only when it cannot be kept.
    shouldBlockFn: async ({ next }) =>
      next.pathname !== '/sign-in' && !keeper.isKept() && !(await keeper.flush().catch(() => false)),
    enableBeforeUnload: () => !keeper.isKept(),
    withResolver: true,
  })

  const finish = async (how: 'save' | 'submit'): Promise<void> => {
    const requisitionId = await editor.finish(how)
    if (requisitionId !== undefined) {
      setDone(true)
      toast({ kind: 'success', title: t(how === 'submit' ? 'requisitions.done.submitted' : 'requisitions.done.saved') })
      await navigate({ to: '/requisitions/$requisitionId', params: { requisitionId }, ignoreBlocker: true })
      return
    }
    setRefusals((count) => count + 1)
  }

  const general = errors.get('lines')
  return (
    <div ref={page} className="flex flex-col gap-4">
      <ChangedNotice isShown={isChanged && !isBusy && !isDone} isBusy={isLooking} onLook={() => void look()} />
      {failure !== undefined && (
        <div role="alert" tabIndex={-1}>
          <Banner tone="danger" icon={<CircleAlert aria-hidden />}>
            {failure instanceof ProblemError ? textOf(failure) : <T id="ui.error.offline" />}
            {failure instanceof ProblemError && failure.traceId !== undefined && <TraceId traceId={failure.traceId} />}
          </Banner>
        </div>
      )}
      <Card title={<T id="requisitions.one.details" />}>
        <RequisitionHeadFields
          entries={entries}
          errors={errors}
          legalEntities={legalEntities}
          costCentres={costCentres}
          dispatch={dispatch}
          onTouch={touch}
        />
      </Card>
      <Card isFlush title={<T id="requisitions.lines.title" />}>
        {general !== undefined && (
          <p role="alert" tabIndex={-1} className="px-4 pt-3 text-sm text-danger-ink">
            {general}
          </p>
        )}
        <LineGrid
          entries={entries}
          errors={errors}
          categories={categories}
          costCentres={costCentres}
          dispatch={dispatch}
          onTouch={touch}
        />
        <RequisitionTotals totals={editor.totals} />
      </Card>
      <Card title={<T id="requisitions.editor.files" />}>
        <RequisitionQuotes
          requisitionId={keeper.anchor?.requisitionId}
          entries={entries}
          errors={errors}
          dispatch={dispatch}
          onOwnerNeeded={async () => (await keeper.exclusive(() => keeper.begin()))?.requisitionId}
        />
      </Card>
      <div className="sticky bottom-16 z-10 flex flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-surface p-3 shadow-low lg:bottom-4">
        <div className="me-auto">
          <SaveState state={saveState} isNew={keeper.anchor === undefined} onRetry={() => void keeper.flush()} />
        </div>
        <Button isBusy={isBusy} onClick={() => void finish('save')}>
          <T id="requisitions.editor.save" />
        </Button>
        {can('requisition:submit') && (
          <Button variant="primary" isBusy={isBusy} onClick={() => void finish('submit')}>
            <Send aria-hidden />
            <T id="requisitions.action.submit" />
          </Button>
        )}
      </div>
      {editor.dialog}
      <AlertDialog
        isOpen={leaving.status === 'blocked'}
        onOpenChange={(isOpen) => !isOpen && leaving.reset?.()}
        title={t('requisitions.leave.title')}
        description={t('requisitions.leave.text')}
        cancel={t('requisitions.leave.stay')}
        isCancelMain
        isDangerous
        confirm={t('requisitions.leave.leave')}
        onConfirm={() => leaving.proceed?.()}
      />
    </div>
  )
}
