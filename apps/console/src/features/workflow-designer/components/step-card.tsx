import { T, useT } from '@nexus/console-i18n'
import {
  Badge,
  cn,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
  IconButton,
} from '@nexus/console-ui'
import { ArrowDown, ArrowUp, CircleAlert, Copy, EllipsisVertical, GripVertical, Pencil, Trash2 } from 'lucide-react'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Placed } from '../forms/body-edit.js'
import { useEditor } from '../forms/editor-context.js'
import { stepFacts } from '../forms/step-facts.js'
import { KindIcon } from './kind-icon.js'
import type { StepActions } from './use-step-actions.js'

/** A step or a branch on the canvas: what it says in short, what is wrong with it, and everything that can be done with it. */
export function StepCard({
  placed,
  actions,
  handle,
  isDragged,
  children,
}: {
  readonly placed: Placed
  readonly actions: StepActions | undefined
  /** Of a drag; branches stay in their group. */
  readonly handle?: ComponentProps<'span'>
  readonly isDragged: boolean
  readonly children?: ReactNode
}) {
  const t = useT()
  const { body, say, problems, selected, select } = useEditor()
  const { key, step, branch, spot, count } = placed
  const name = say.nameOf(placed.name)
  const of = step ?? branch
  const own = problems.filter((each) => each.key === key)
  const isSelected = selected === key
  // What was chosen in the menu moves the focus itself.
  const hasChosen = useRef(false)
  const choose = (what: () => void) => () => {
    hasChosen.current = true
    what()
  }
  const edit = (): void => {
    select(key)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-step-name]')?.focus())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (actions === undefined) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      actions.move(key, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      actions.remove(placed)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd' && step !== undefined) {
      event.preventDefault()
      actions.copy(placed)
    }
  }
  return (
    <article
      aria-label={name}
      data-step-card={key}
      className={cn(
        'min-w-0 rounded-lg border bg-surface shadow-low transition-opacity',
        isSelected ? 'border-accent ring-1 ring-accent' : own.length > 0 ? 'border-danger-ink' : 'border-line',
        branch !== undefined && 'bg-subtle shadow-none',
        isDragged && 'opacity-40',
      )}
    >
      <div className="flex items-start gap-2 p-3">
        {handle !== undefined && (
          <span
            aria-hidden
            className="-ms-1 flex h-6 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded text-muted hover:bg-hover active:cursor-grabbing touch:h-11 touch:w-8"
            {...handle}
          >
            <GripVertical className="size-4" />
          </span>
        )}
        <div className="min-w-0 grow">
          <button
            type="button"
            data-step-focus={key}
            aria-current={isSelected ? 'true' : undefined}
            aria-keyshortcuts={actions === undefined ? undefined : 'Alt+ArrowUp Alt+ArrowDown Delete'}
            className="flex w-full flex-col items-start gap-0.5 rounded-md text-start"
            // By key one wants to go on with the form; by pointer the canvas stays where it is.
            onClick={({ detail }) => (detail === 0 ? edit() : select(key))}
            onKeyDown={onKeyDown}
          >
            <span className="flex items-center gap-1.5 text-sm text-muted">
              {step !== undefined && <KindIcon kind={step.kind} />}
              {step === undefined ? <T id="workflow.branch" /> : t(`workflow.kind.${step.kind}`)}
            </span>
            <span className="font-medium">{name === '' ? <T id="workflow.step.nameless" /> : name}</span>
          </button>
          {of !== undefined && (
            <dl className="mt-1 flex flex-col gap-0.5 text-sm">
              {stepFacts(of, body.currency, say).map(({ label, text }) => (
                <div key={label} className="min-w-0">
                  <dt className="inline text-muted">
                    <T id={label} />:{' '}
                  </dt>
                  <dd className="inline">{text}</dd>
                </div>
              ))}
            </dl>
          )}
          {own.length > 0 && (
            <ul className="mt-2 flex flex-col gap-1 text-sm text-danger-ink">
              {own.map(({ field, detail }) => (
                <li key={`${field} ${detail}`} className="flex items-start gap-1">
                  <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  <span className="min-w-0">{detail}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        {own.length > 0 && <Badge tone="danger">{t('workflow.problem.count_of', { count: own.length })}</Badge>}
      </div>
      {actions !== undefined && (
        <div className="flex items-center justify-end gap-0.5 border-t border-line px-1 py-0.5">
          <IconButton
            size="sm"
            data-step-up={key}
            label={t('workflow.step.up', { name })}
            icon={<ArrowUp aria-hidden />}
            aria-disabled={spot.index === 0}
            onClick={() => actions.move(key, -1, 'up')}
          />
          <IconButton
            size="sm"
            data-step-down={key}
            label={t('workflow.step.down', { name })}
            icon={<ArrowDown aria-hidden />}
            aria-disabled={spot.index === count - 1}
            onClick={() => actions.move(key, 1, 'down')}
          />
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <IconButton size="sm" label={t('workflow.step.more', { name })} icon={<EllipsisVertical aria-hidden />} />
            </DropdownMenuTrigger>
            <DropdownMenuContent
              onCloseAutoFocus={(event) => {
                if (hasChosen.current) event.preventDefault()
                hasChosen.current = false
              }}
            >
              <DropdownMenuItem onSelect={choose(edit)}>
                <Pencil aria-hidden />
                <T id="workflow.step.edit" />
              </DropdownMenuItem>
              {step !== undefined && (
                <DropdownMenuItem onSelect={choose(() => actions.copy(placed))}>
                  <Copy aria-hidden />
                  <T id="workflow.step.copy" />
                </DropdownMenuItem>
              )}
              {actions.targetsOf(placed).map(({ list, name: target }) => (
                <DropdownMenuItem key={list} onSelect={choose(() => actions.moveTo(key, list))}>
                  <KindIcon kind="parallel" />
                  {list === '' ? (
                    <T id="workflow.step.move_out" />
                  ) : (
                    <T id="workflow.step.move_into" values={{ name: say.nameOf(target) }} />
                  )}
                </DropdownMenuItem>
              ))}
              <DropdownMenuSeparator />
              <DropdownMenuItem isDangerous onSelect={choose(() => actions.remove(placed))}>
                <Trash2 aria-hidden />
                <T id="workflow.step.remove" />
              </DropdownMenuItem>
            </DropdownMenuContent>
          </DropdownMenu>
        </div>
      )}
      {children}
    </article>
  )
}
