import { T, useT } from '@nexus/console-i18n'
import {
  cn,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@nexus/console-ui'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { mostIn, ROOT } from '../forms/body-edit.js'
import { BRANCH_KINDS, STEP_KINDS, type StepKind } from '../forms/body-types.js'
import { KindIcon } from './kind-icon.js'

/** Between two steps: the way on, a place to let go of a step, and to put a new one. */
export function Opening({
  list,
  index,
  count,
  isTarget,
  onInsert,
}: {
  readonly list: string
  readonly index: number
  readonly count: number
  readonly isTarget: boolean
  /** Undefined where nothing can be changed. */
  readonly onInsert: ((kind: StepKind) => void) | undefined
}) {
  const t = useT()
  // The new step takes the focus, not the button; without a choice it goes back to the button.
  const hasChosen = useRef(false)
  const kinds = list === ROOT ? STEP_KINDS : BRANCH_KINDS
  return (
    <div
      data-opening-list={list}
      data-opening-index={index}
      className={cn(
        'relative flex min-h-6 items-center justify-center before:absolute before:inset-y-0 before:start-1/2 before:w-px before:bg-field',
        onInsert !== undefined && 'min-h-10',
      )}
    >
      {isTarget && (
        <span aria-hidden className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-accent" />
      )}
      {onInsert !== undefined && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <button
              type="button"
              aria-label={t('workflow.step.add_at', { place: index + 1 })}
              disabled={count >= mostIn(list)}
              className="relative flex size-6 items-center justify-center rounded-full border border-field bg-surface text-muted transition-colors after:absolute after:-inset-2 hover:border-accent hover:text-accent-ink disabled:opacity-50 touch:size-8"
            >
              <Plus aria-hidden className="size-4" />
            </button>
          </DropdownMenuTrigger>
          <DropdownMenuContent
            align="center"
            onCloseAutoFocus={(event) => {
              if (hasChosen.current) event.preventDefault()
              hasChosen.current = false
            }}
          >
            <DropdownMenuLabel>
              <T id="workflow.step.add" />
            </DropdownMenuLabel>
            {kinds.map((kind) => (
              <DropdownMenuItem
                key={kind}
                onSelect={() => {
                  hasChosen.current = true
                  onInsert(kind)
                }}
              >
                <KindIcon kind={kind} />
                {t(`workflow.kind.${kind}`)}
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </div>
  )
}
