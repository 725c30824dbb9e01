import { T } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import { type ReactNode, useId } from 'react'
import type { Side } from '../merge.js'

/** One thing that both changed: what I typed beside what is there now. */
export function MergeChoice({
  label,
  mine,
  theirs,
  choice,
  onChoose,
}: {
  readonly label: ReactNode
  readonly mine: ReactNode
  readonly theirs: ReactNode
  readonly choice: Side | undefined
  readonly onChoose: (side: Side) => void
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Option
          name={name}
          isChosen={choice === 'mine'}
          onChoose={() => onChoose('mine')}
          title={<T id="merge.mine" />}
        >
          {mine}
        </Option>
        <Option
          name={name}
          isChosen={choice === 'theirs'}
          onChoose={() => onChoose('theirs')}
          title={<T id="merge.theirs" />}
        >
          {theirs}
        </Option>
      </div>
    </fieldset>
  )
}

function Option({
  name,
  title,
  isChosen,
  onChoose,
  children,
}: {
  readonly name: string
  readonly title: ReactNode
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}) {
  return (
    <label
      className={cn(
        'flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 hover:border-field has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
        isChosen && 'border-accent bg-accent-soft',
      )}
    >
      <input type="radio" name={name} className="mt-1 accent-accent" checked={isChosen} onChange={onChoose} />
      <span className="min-w-0 grow">
        <span className="block text-sm text-muted">{title}</span>
        <span className="block break-words whitespace-pre-wrap">{children}</span>
      </span>
    </label>
  )
}
