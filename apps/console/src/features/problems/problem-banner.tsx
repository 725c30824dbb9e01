import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFieldText, useProblemSentence } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert, CloudOff } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

/** Statuses from here on are faults of the server: the reference helps whoever looks for them. */
const OURS = 500

/**
 * Why something was refused, in the language of the person where its code is known; nothing where nothing was. It is
 * announced and brought into view. What a field of the form says already is left out.
 */
export function ProblemBanner({
  error,
  isShownAtField = () => false,
  hint,
  actions,
  className,
}: {
  readonly error: unknown
  /** Whether the form has a place for what was refused at this JSON pointer. */
  readonly isShownAtField?: (pointer: string) => boolean
  /** What to do about it, in a line of its own. */
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}) {
  const place = useRef<HTMLDivElement>(null)
  const sentenceOf = useProblemSentence()
  const fieldText = useFieldText()
  const isThere = error !== undefined && error !== null
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere, error])
  if (!isThere) return null
  const problem = error instanceof ProblemError ? error : undefined
  const isOffline = error instanceof ConnectionError
  const sentence = problem === undefined ? '' : sentenceOf(problem)
  const others = (problem?.errors ?? [])
    .filter(({ pointer }) => !isShownAtField(pointer))
    .map((field) => ({ pointer: field.pointer, text: fieldText(field) }))
    // What the sentence says in the same words is one thing.
    .filter(({ text }) => !sentence.includes(text))
  return (
    <div ref={place} className={className}>
      <Banner
        tone="danger"
        role="alert"
        icon={isOffline ? <CloudOff aria-hidden /> : <CircleAlert aria-hidden />}
        {...(actions === undefined ? {} : { actions })}
      >
        <p>{sentence === '' ? <T id={isOffline ? 'ui.error.offline' : 'ui.error.unknown'} /> : sentence}</p>
        {others.length > 0 && (
          <ul className="mt-1 list-disc ps-5">
            {others.map(({ pointer, text }, index) => (
              <li key={`${pointer}${index}`} className="break-words">
                {pointer !== '' && <code className="me-1 font-mono text-xs">{pointer}</code>}
                {text}
              </li>
            ))}
          </ul>
        )}
        {hint !== undefined && <p>{hint}</p>}
        {problem !== undefined && problem.status >= OURS && problem.traceId !== undefined && (
          <TraceId traceId={problem.traceId} />
        )}
      </Banner>
    </div>
  )
}
