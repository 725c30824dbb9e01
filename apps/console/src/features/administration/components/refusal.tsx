import { ProblemError } from '@nexus/client'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'
import { useRefusalText } from '../../problems/refusal-text.js'

const OURS = 500

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
