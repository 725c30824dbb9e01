import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFieldText, useProblemSentence } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'

/** What was refused, in the language of the person where its code is known; nothing without an error. */
export function ProblemBanner({ error, className }: { readonly error: unknown; readonly className?: string }) {
  const textOf = useProblemSentence()
  const fieldText = useFieldText()
  if (error === null || error === undefined) return null
  return (
    <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />} className={className}>
      {error instanceof ProblemError ? (
        <>
          <p>{textOf(error) || <T id="ui.error.unknown" />}</p>
          {error.errors.length > 0 && (
            <ul className="mt-1 list-disc ps-5">
              {error.errors.map((field) => (
                <li key={`${field.pointer}${field.code}`}>{fieldText(field)}</li>
              ))}
            </ul>
          )}
          {error.status >= 500 && error.traceId !== undefined && <TraceId traceId={error.traceId} />}
        </>
      ) : (
        <T id={error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown'} />
      )}
    </Banner>
  )
}

/** What is said at one field of a form. */
export function useRefusalAt(): (error: unknown, pointer: string) => string | undefined {
  const fieldText = useFieldText()
  return (error, pointer) => {
    const field = error instanceof ProblemError ? error.errors.find((each) => each.pointer === pointer) : undefined
    return field === undefined ? undefined : fieldText(field)
  }
}
