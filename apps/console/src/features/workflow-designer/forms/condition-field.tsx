import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Field, Textarea } from '@nexus/console-ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { MOST } from './body-types.js'
import { checkCondition } from './condition-check.js'
import { type Completion, completionsAt, type Completions } from './condition-completion.js'
import { conditionMessage } from './condition-message.js'
import { CompletionList, optionId } from './completion-list.js'
import { problemAt, useEditor } from './editor-context.js'
import { FACTS } from './facts.js'
import { conditionText } from './step-facts.js'

/** When a step applies: written with completion, checked as it is written, and read back in words. */
export function ConditionField({
  stepKey,
  value,
  onChange,
}: {
  readonly stepKey: string
  readonly value: string | undefined
  readonly onChange: (condition: string | undefined) => void
}) {
  const t = useT()
  const { body, documentType, problems, say } = useEditor()
  const facts = FACTS[documentType]
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [offered, setOffered] = useState<Completions>()
  const [active, setActive] = useState(0)
  const [isFocused, setFocused] = useState(false)

  const text = value ?? ''
  const found = value === undefined ? [] : checkCondition(value, schemaOf(facts))
  const [first] = found
  // What is not finished yet is no mistake while somebody is at it.
  const isUnfinished = first?.reason === 'unfinished' || first?.reason === 'open_text'
  const own = first === undefined || (isUnfinished && isFocused) ? undefined : conditionMessage(first, t)
  const error = first === undefined ? problemAt(problems, stepKey, 'condition') : own

  const offer = (next: string, caret: number): void => {
    setOffered(completionsAt(next, caret, facts, body.currency))
    setActive(0)
  }
  const take = ({ insert, back }: Completion, { from, to }: Completions): void => {
    // A method stands right behind what it belongs to.
    const head = insert.startsWith('.') ? text.slice(0, from).trimEnd() : text.slice(0, from)
    const next = `${head}${insert}${text.slice(to).replace(/^ /, insert.endsWith(' ') ? '' : ' ')}`
    const caret = head.length + insert.length - back
    onChange(next)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(caret, caret)
      offer(next, caret)
    })
  }
  const isOpen = offered !== undefined && isFocused
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === ' ') {
      event.preventDefault()
      offer(text, event.currentTarget.selectionStart)
      return
    }
    if (!isOpen) {
      if (event.key === 'ArrowDown' && event.altKey) {
        event.preventDefault()
        offer(text, event.currentTarget.selectionStart)
      }
      return
    }
    const { items } = offered
    const chosen = items[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setOffered(undefined)
    } else if (chosen !== undefined && (event.key === 'Enter' || (event.key === 'Tab' && offered.typed !== ''))) {
      event.preventDefault()
      take(chosen, offered)
    }
  }

  if (value === undefined) {
    return (
      <div className="flex flex-col items-start gap-2">
        <p className="text-sm font-medium">
          <T id="workflow.field.condition" />
        </p>
        <p className="text-muted">
          <T id="workflow.condition.always" />
        </p>
        <Button
          size="sm"
          onClick={() => {
            onChange('')
            requestAnimationFrame(() => {
              area.current?.focus()
              offer('', 0)
            })
          }}
        >
          <T id="workflow.condition.add" />
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="relative">
        <Field label={<T id="workflow.field.condition" />} error={error} hint={<T id="workflow.condition.hint" />}>
          <Textarea
            ref={area}
            rows={3}
            dir="ltr"
            className="font-mono text-sm"
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            maxLength={MOST.condition}
            value={text}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={isOpen ? listId : undefined}
            aria-activedescendant={isOpen ? optionId(listId, active) : undefined}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false)
              setOffered(undefined)
            }}
            onChange={(event) => {
              onChange(event.target.value)
              offer(event.target.value, event.target.selectionStart)
            }}
            onClick={() => setOffered(undefined)}
            onKeyDown={onKeyDown}
          />
        </Field>
        {isOpen && (
          <CompletionList
            id={listId}
            items={offered.items}
            active={active}
            onActive={setActive}
            onTake={(completion) => take(completion, offered)}
          />
        )}
        <p role="status" className="sr-only">
          {isOpen ? t('workflow.condition.offers', { count: offered.items.length }) : ''}
        </p>
      </div>
      {first !== undefined && own !== undefined && first.end > first.start && <Excerpt text={text} {...first} />}
      {found.length === 0 && text.trim() !== '' && (
        <Banner className="text-sm">
          <span className="font-medium">
            <T id="workflow.condition.reads" />
          </span>{' '}
          {conditionText(text, body.currency, say)}
        </Banner>
      )}
      <Button size="sm" variant="ghost" className="self-start" onClick={() => onChange(undefined)}>
        <T id="workflow.condition.remove" />
      </Button>
    </div>
  )
}

const schemaOf = (facts: (typeof FACTS)['requisition']) =>
  Object.fromEntries(facts.map(({ name, type }) => [name, type]))

/** The place in the text that is wrong, marked. */
function Excerpt({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) {
  const from = Math.max(0, start - 24)
  return (
    <p dir="ltr" className="overflow-x-auto rounded-md bg-subtle px-2 py-1 font-mono text-sm whitespace-pre-wrap">
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark className="rounded-sm bg-danger-soft text-danger-ink underline decoration-wavy underline-offset-2">
        {text.slice(start, end)}
      </mark>
      {text.slice(end, end + 24)}
      {end + 24 < text.length && '…'}
    </p>
  )
}
