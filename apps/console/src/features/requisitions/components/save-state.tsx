import { ProblemError } from '@nexus/client'
import { T, useProblemText } from '@nexus/console-i18n'
import { Button, cn } from '@nexus/console-ui'
import { Check, CircleAlert, CloudOff, LoaderCircle, PencilLine } from 'lucide-react'
import type { SaveState as State } from '../forms/draft-keeper.js'

const LOOKS = {
  saved: { icon: Check, text: 'requisitions.saving.saved' },
  unsaved: { icon: PencilLine, text: 'requisitions.saving.unsaved' },
  saving: { icon: LoaderCircle, text: 'requisitions.saving.saving' },
  offline: { icon: CloudOff, text: 'requisitions.saving.offline' },
  failed: { icon: CircleAlert, text: 'requisitions.saving.failed' },
} as const

/** Whether what is typed is kept. */
export function SaveState({
  state,
  isNew,
  onRetry,
}: {
  readonly state: State
  /** Nothing is kept before there is a title. */
  readonly isNew: boolean
  readonly onRetry: () => void
}) {
  const textOf = useProblemText()
  const { icon: Icon, text } = LOOKS[state.kind]
  const isBad = state.kind === 'failed' || state.kind === 'offline'
  if (isNew && state.kind === 'saved') return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <p role="status" className={cn('flex items-center gap-1.5', isBad && 'text-danger-ink')}>
        <Icon aria-hidden className={cn('size-4 shrink-0', state.kind === 'saving' && 'animate-spin')} />
        {isNew && state.kind === 'unsaved' ? <T id="requisitions.saving.title_first" /> : <T id={text} />}
        {state.kind === 'failed' && state.error instanceof ProblemError && <span>{textOf(state.error)}</span>}
      </p>
      {isBad && (
        <Button size="sm" onClick={onRetry}>
          <T id="ui.retry" />
        </Button>
      )}
    </div>
  )
}
