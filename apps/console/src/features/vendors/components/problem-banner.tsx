import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFieldText, useProblemSentence } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** Why something was refused, in the language of the person where its code is known. What a field of the form says already is left out. */
export function ProblemBanner({
  error,
  isShownAtField = () => false,
  actions,
  className,
}: {
  readonly error: unknown
  /** Whether the form has a place for what was refused at this JSON pointer. */
  readonly isShownAtField?: (pointer: string) => boolean
  readonly actions?: ReactNode
  readonly className?: string
}) {
  const textOf = useProblemSentence()
  const fieldText = useFieldText()
  if (error === undefined || error === null) return null
  const problem = error instanceof ProblemError ? error : undefined
  const others = (problem?.errors ?? []).filter(({ pointer }) => !isShownAtField(pointer))
  return (
    <Banner
      tone="danger"
      role="alert"
      icon={<CircleAlert aria-hidden />}
      {...(actions === undefined ? {} : { actions })}
      {...(className === undefined ? {} : { className })}
    >
      {problem !== undefined ? (
        <p>{textOf(problem)}</p>
      ) : error instanceof ConnectionError ? (
        <T id="ui.error.offline" />
      ) : (
        <T id="ui.error.unknown" />
      )}
      {others.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {others.map((field, index) => (
            <li key={`${field.pointer}${field.code}${index}`} className="break-words">
              {field.pointer !== '' && <code className="me-1 font-mono text-xs">{field.pointer}</code>}
              {fieldText(field)}
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && problem.status >= 500 && problem.traceId !== undefined && (
        <TraceId traceId={problem.traceId} />
      )}
    </Banner>
  )
}

/** What was refused at a field, by its JSON pointer. */
export function useFieldErrorsOf(): (error: unknown) => (pointer: string) => string | undefined {
  const fieldText = useFieldText()
  return (error) => {
    const errors = error instanceof ProblemError ? error.errors : []
    return (pointer) => {
      const field = errors.find((each) => each.pointer === pointer)
      return field === undefined ? undefined : fieldText(field)
    }
  }
}
