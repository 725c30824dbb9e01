import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useProblemText } from '@nexus/console-i18n'
import { Banner, TraceId } from '@nexus/console-ui'
import { CircleAlert, CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isStale } from '../queries/order-actions.js'

/** Why something was refused, in the language of the person where its code is known; nothing where nothing was. It is brought into view. */
export function ProblemBanner({ error, className }: { readonly error: unknown; readonly className?: string }) {
  const place = useRef<HTMLDivElement>(null)
  const textOf = useProblemText()
  const isThere = error !== undefined && error !== null
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere, error])
  if (!isThere) return null
  const isOffline = error instanceof ConnectionError
  return (
    <div ref={place} className={className}>
      <Banner role="alert" tone="danger" icon={isOffline ? <CloudOff aria-hidden /> : <CircleAlert aria-hidden />}>
        {error instanceof ProblemError ? textOf(error) : <T id={isOffline ? 'ui.error.offline' : 'ui.error.unknown'} />}
        {isStale(error) && (
          <span className="block">
            <T id="orders.problem.stale" />
          </span>
        )}
        {error instanceof ProblemError && error.status >= 500 && error.traceId !== undefined && (
          <TraceId traceId={error.traceId} />
        )}
      </Banner>
    </div>
  )
}
