import { T, useT } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import { useEffect, useRef } from 'react'
import type { Completion } from './condition-completion.js'

export const optionId = (list: string, index: number): string => `${list}-${index}`

/** What fits where the caret stands. The focus stays in the text; the active one is named to it. */
export function CompletionList({
  id,
  items,
  active,
  onActive,
  onTake,
}: {
  readonly id: string
  readonly items: readonly Completion[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onTake: (completion: Completion) => void
}) {
  const t = useT()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('workflow.condition.completion')}
      className="absolute inset-x-0 top-26 z-20 max-h-56 overflow-auto rounded-lg border border-line bg-raised p-1 shadow-raised"
    >
      {items.map((item, index) => (
        <li
          key={item.label}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={cn(
            'flex min-h-8 flex-wrap items-center gap-x-3 rounded-md px-2 py-1 touch:min-h-11',
            index === active && 'bg-hover',
          )}
          onPointerMove={() => onActive(index)}
          // Before the text loses the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(item)
          }}
        >
          <code dir="ltr" className="font-mono text-sm">
            {item.label}
          </code>
          <span className="min-w-0 text-sm text-muted">
            <T id={item.hint} />
          </span>
        </li>
      ))}
    </ul>
  )
}
