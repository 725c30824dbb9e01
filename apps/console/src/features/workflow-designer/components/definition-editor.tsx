import { T, useFieldText, useT } from '@nexus/console-i18n'
import { AlertDialog, Banner, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { placedByKey } from '../forms/body-edit.js'
import { DEFINITION, localProblems } from '../forms/body-problems.js'
import type { DefinitionVersion } from '../forms/body-types.js'
import { type Editor, EditorContext } from '../forms/editor-context.js'
import { useDraft } from '../forms/use-draft.js'
import { useSay } from '../forms/use-say.js'
import { useSelection } from '../forms/use-selection.js'
import { definitionQuery, type FoundDefinition } from '../queries/definition-queries.js'
import { useDirectory } from '../queries/people-queries.js'
import { ConflictDialog } from './conflict-dialog.js'
import { EditorBar } from './editor-bar.js'
import { useDetailOf, isConflict } from './problem-text.js'
import { ProblemBanner } from './problem-banner.js'
import { PublishDialog } from './publish-dialog.js'
import { RouteCanvas } from './route-canvas.js'
import { WithSidePanel } from './side-panel.js'
import { SimulationPanel } from './simulation-panel.js'
import { useEditorKeys } from './use-editor-keys.js'

/** A draft: its way on the canvas, one step of it beside, and what it would have done with the last documents. */
export function DefinitionEditor({
  found,
  version,
  onPublished,
}: {
  readonly found: FoundDefinition
  readonly version: DefinitionVersion
  readonly onPublished: (number: number) => void
}) {
  const t = useT()
  const detailOf = useDetailOf()
  const fieldText = useFieldText()
  const queries = useQueryClient()
  const directory = useDirectory()
  const { documentType, name, definitionId } = found.definition
  const say = useSay(documentType, directory)
  const draft = useDraft(found, version)
  const { body, change, base, isDirty, saving, conflict, refused, rescue } = draft
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const { selected, select, selection } = useSelection()
  const [message, announce] = useState('')
  const [isTried, setTried] = useState(false)
  const [isPublishing, setPublishing] = useState(false)

  // Somebody else published it, and nothing of one's own would be lost: it is shown as it is now.
  const isOver = version.state !== 'DRAFT' && !isDirty && conflict === undefined
  useEffect(() => {
    if (isOver) onPublished(version.number)
  }, [isOver, onPublished, version.number])

  const local = useMemo(() => localProblems(body, documentType, t), [body, documentType, t])
  const problems = useMemo(
    () => [
      ...refused,
      ...local.filter(({ key, field }) => !refused.some((each) => each.key === key && each.field === field)),
    ],
    [refused, local],
  )
  const misread = Object.entries(texts)
    .map(([id, text]) => ({
      key: id.split('/')[0] ?? DEFINITION,
      field: id,
      detail: t('workflow.problem.not_understood', { text }),
      isFromServer: false,
    }))
    .filter(({ key }) => key === DEFINITION || placedByKey(body, key) !== undefined)
  const editor: Editor = {
    body,
    documentType,
    definitionName: name,
    change,
    say,
    directory,
    problems,
    texts,
    setText: (id, text) =>
      setTexts((before) => {
        if (before[id] === text) return before
        const { [id]: _former, ...rest } = before
        return text === undefined ? rest : { ...rest, [id]: text }
      }),
    clearTexts: (prefix) =>
      setTexts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !id.startsWith(prefix)))),
    selected,
    selection,
    select,
    announce,
  }

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (misread.length > 0) return false
    if (!isDirty) return true
    const isSaved = await draft.save()
    if (isSaved) setTried(false)
    return isSaved
  }
  const publish = async (): Promise<void> => {
    if (await save()) setPublishing(true)
  }
  // What was undone may have been the step in which something could not be understood.
  const step = (go: () => void, isThere: boolean) => () => {
    if (!isThere) return
    setTexts({})
    go()
  }
  const undo = step(draft.undo, draft.canUndo)
  const redo = step(draft.redo, draft.canRedo)
  useEditorKeys({ undo, redo, save: () => void save() })
  const isUnsaved = isDirty || misread.length > 0
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isUnsaved &&
      (current.pathname !== next.pathname ||
        (current.search as { version?: number }).version !== (next.search as { version?: number }).version),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  const error = saving.error
  const isExplained = error === null || conflict !== undefined || isConflict(error) || refused.length > 0
  return (
    <EditorContext value={editor}>
      <EditorBar
        canUndo={draft.canUndo}
        canRedo={draft.canRedo}
        isDirty={isUnsaved}
        isSaving={saving.isPending}
        onUndo={undo}
        onRedo={redo}
        onSave={() => void save()}
        onPublish={() => void publish()}
      />
      <ProblemBanner
        problems={isTried ? [...misread, ...refused] : refused}
        message={isExplained ? undefined : detailOf(error)}
      />
      {draft.read.definition.versions
        .find(({ number }) => number === version.number)
        ?.warnings?.map((warning) => (
          <Banner
            key={`${warning.pointer} ${warning.detail}`}
            tone="warning"
            icon={<TriangleAlert aria-hidden />}
            className="mb-4"
          >
            {fieldText(warning)}
          </Banner>
        ))}
      <WithSidePanel
        simulation={
          <SimulationPanel
            definitionId={definitionId}
            number={version.number}
            version={draft.read.definition.version}
            isDirty={isDirty}
            isSaving={saving.isPending}
            onSave={() => void save()}
          />
        }
      >
        <RouteCanvas undo={undo} />
      </WithSidePanel>
      <p role="status" className="sr-only">
        {message}
      </p>
      {isPublishing && (
        <PublishDialog
          found={draft.read}
          version={draft.read.definition.versions.find(({ number }) => number === version.number) ?? version}
          say={say}
          onClose={() => setPublishing(false)}
          onConflict={() => {
            setPublishing(false)
            void draft.meet()
          }}
          onRefused={(refusal) => {
            setPublishing(false)
            draft.refuse(refusal, body)
          }}
          onPublished={(published) => {
            setPublishing(false)
            toast({ kind: 'success', title: t('workflow.published', { number: version.number }) })
            queries.setQueryData(definitionQuery(definitionId).queryKey, published)
            void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'list'] })
            void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'of-type'] })
            onPublished(version.number)
          }}
        />
      )}
      {conflict?.theirs !== undefined && (
        <ConflictDialog
          base={base}
          mine={body}
          theirs={conflict.theirs.body}
          say={say}
          onResolve={draft.resolve}
          onCancel={draft.cancelConflict}
        />
      )}
      <AlertDialog
        isOpen={conflict !== undefined && conflict.theirs === undefined}
        onOpenChange={(isOpen) => !isOpen && draft.cancelConflict()}
        title={<T id="workflow.gone.title" values={{ number: version.number }} />}
        description={rescue.error === null ? <T id="workflow.gone.text" /> : detailOf(rescue.error)}
        confirm={<T id="workflow.gone.confirm" />}
        isBusy={rescue.isPending}
        onConfirm={() => {
          if (conflict === undefined) return
          void rescue.mutateAsync(conflict.fresh).then(
            // When it is known here that nothing is unsaved any more.
            (saved) => setTimeout(() => onPublished(saved.definition.draftNumber ?? version.number)),
            () => undefined,
          )
        }}
      />
      <AlertDialog
        isOpen={blocker.status === 'blocked'}
        onOpenChange={(isOpen) => !isOpen && blocker.reset?.()}
        title={<T id="workflow.leave.title" />}
        description={<T id="workflow.leave.text" />}
        confirm={<T id="workflow.leave.confirm" />}
        isDangerous
        isCancelMain
        cancel={<T id="workflow.leave.stay" />}
        onConfirm={() => blocker.proceed?.()}
      />
    </EditorContext>
  )
}
