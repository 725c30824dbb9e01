import { ConnectionError, ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'

const OURS = 500

/** Why something was not done, in the language of the person where its code is known. */
export function useRefusalText(): (error: unknown) => string {
  const t = useT()
  const textOf = useProblemText()
  return (error) => {
    if (error instanceof ProblemError && error.detail !== '') return textOf(error)
    return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
  }
}

/** What stands above a form that was refused; read out when it appears. */
export function Refusal({ error, className }: { readonly error: unknown; readonly className?: string }) {
  const textOf = useRefusalText()
  return (
    <div role="alert">
      {error !== undefined && (
        <Banner tone="danger" icon={<CircleAlert aria-hidden />} className={className ?? 'mb-4'}>
          <p>{textOf(error)}</p>
          {error instanceof ProblemError && error.status >= OURS && error.traceId !== undefined && (
            <TraceId traceId={error.traceId} />
          )}
        </Banner>
      )}
    </div>
  )
}
