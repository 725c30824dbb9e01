import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFieldText, useProblemSentence, useT } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'

/** What went wrong, in one sentence, in the language of the person where its code is known. */
export function useProblemText(): (error: unknown) => string {
  const t = useT()
  const textOf = useProblemSentence()
  return (error) =>
    error instanceof ProblemError && error.detail !== ''
      ? textOf(error)
      : t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
}

/** Why something was refused; announced as soon as it appears. */
export function ProblemBanner({ error, className }: { readonly error: unknown; readonly className?: string }) {
  const textOf = useProblemText()
  const fieldText = useFieldText()
  if (error === undefined || error === null) return null
  const others = error instanceof ProblemError ? error.errors : []
  return (
    <Banner
      role="alert"
      tone="danger"
      icon={<CircleAlert aria-hidden />}
      {...(className === undefined ? {} : { className })}
    >
      <p className="font-medium">
        <T id="ui.error.title" />
      </p>
      <p>{textOf(error)}</p>
      {others.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {others.map((field) => (
            <li key={`${field.pointer}${field.detail}`}>{fieldText(field)}</li>
          ))}
        </ul>
      )}
      {error instanceof ProblemError && error.traceId !== undefined && <TraceId traceId={error.traceId} />}
    </Banner>
  )
}

/** The field errors of a refusal that belong to one field. */
export function useFieldError(): (error: unknown, pointer: string) => string | undefined {
  const fieldText = useFieldText()
  return (error, pointer) => {
    const field = error instanceof ProblemError ? error.errors.find((each) => each.pointer === pointer) : undefined
    return field === undefined ? undefined : fieldText(field)
  }
}

/** Whether a refusal says more than what its fields show already. */
export const isBeyondFields = (error: unknown, pointers: readonly string[]): boolean =>
  error !== undefined &&
  error !== null &&
  !(
    error instanceof ProblemError &&
    error.errors.length > 0 &&
    error.errors.every(({ pointer }) => pointers.includes(pointer))
  )
