import { T, useFormat } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import { LoaderCircle } from 'lucide-react'
import type { AreaVerification } from '../queries/verification-queries.js'

const TONES = {
  intact: 'success',
  broken: 'danger',
  'never-checked': 'neutral',
  unknown: 'warning',
} as const satisfies Record<AreaVerification['state'], Tone>

/** One area of the trail: whether its records are as they were recorded. */
export function VerificationArea({ area: { service, state, chain } }: { readonly area: AreaVerification }) {
  const format = useFormat()
  const { lastCheck = null, lastFailure = null, intactSince = null } = chain ?? {}
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 basis-44 font-medium">
        <T id={`administration.letters.service.${service}`} />
      </span>
      {chain?.checking === true ? (
        <Badge tone="info">
          <LoaderCircle aria-hidden className="size-3 animate-spin" />
          <T id="audit.check.state.checking" />
        </Badge>
      ) : (
        <Badge tone={TONES[state]}>
          <T id={`audit.check.state.${state}`} />
        </Badge>
      )}
      <span className="flex min-w-0 grow flex-wrap gap-x-3 gap-y-0.5 text-sm text-muted">
        {chain === null ? (
          <T id="audit.check.no_answer" />
        ) : (
          <span className="tabular-nums">
            <T id="audit.check.records" values={{ count: chain.records }} />
          </span>
        )}
        {lastCheck !== null && (
          <span>
            <T id="audit.check.checked" values={{ when: format.relative(lastCheck.at) }} />
          </span>
        )}
        {intactSince !== null && (
          <span>
            <T id="audit.check.since" values={{ when: format.instant(intactSince, { length: 'medium' }) }} />
          </span>
        )}
        {state === 'intact' && lastFailure !== null && (
          <span>
            <T id="audit.check.earlier" values={{ when: format.instant(lastFailure.at, { length: 'medium' }) }} />
          </span>
        )}
      </span>
    </li>
  )
}
