import { T, useT } from '@nexus/console-i18n'
import { Button, IconButton } from '@nexus/console-ui'
import { Redo2, Rocket, Undo2 } from 'lucide-react'

/** What is done with the draft as a whole; it stays in sight while one scrolls. */
export function EditorBar({
  canUndo,
  canRedo,
  isDirty,
  isSaving,
  onUndo,
  onRedo,
  onSave,
  onPublish,
}: {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onSave: () => void
  readonly onPublish: () => void
}) {
  const t = useT()
  return (
    <div
      role="group"
      aria-label={t('workflow.toolbar')}
      className="sticky top-(--nx-bar) z-10 -mx-1 mb-4 flex flex-wrap items-center gap-1.5 border-b border-line bg-canvas px-1 py-2"
    >
      <IconButton
        label={t('workflow.undo')}
        aria-keyshortcuts="Control+Z"
        icon={<Undo2 aria-hidden className="rtl:-scale-x-100" />}
        aria-disabled={!canUndo}
        onClick={onUndo}
      />
      <IconButton
        label={t('workflow.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        icon={<Redo2 aria-hidden className="rtl:-scale-x-100" />}
        aria-disabled={!canRedo}
        onClick={onRedo}
      />
      <p role="status" className="me-auto text-sm text-muted">
        <T id={isSaving ? 'workflow.state.saving' : isDirty ? 'workflow.state.dirty' : 'workflow.state.saved'} />
      </p>
      <Button aria-keyshortcuts="Control+S" isBusy={isSaving} aria-disabled={!isDirty || isSaving} onClick={onSave}>
        <T id="workflow.save" />
      </Button>
      <Button variant="primary" onClick={onPublish}>
        <Rocket aria-hidden />
        <T id="workflow.publish" />
      </Button>
    </div>
  )
}
