import { T, useFormat } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { ShieldAlert } from 'lucide-react'
import type { AreaVerification } from '../queries/verification-queries.js'

/** What was found to be altered, and where. */
export function BrokenBanner({ areas }: { readonly areas: readonly AreaVerification[] }) {
  const format = useFormat()
  if (areas.length === 0) return null
  return (
    <Banner tone="danger" role="alert" icon={<ShieldAlert aria-hidden className="self-start" />} className="mb-4">
      <p className="font-semibold">
        <T id="audit.check.altered" />
      </p>
      <ul className="mt-1 space-y-1">
        {areas.map(({ service, chain }) => {
          const failure = chain?.lastFailure
          if (failure === undefined || failure === null) return null
          return (
            <li key={service} className="break-words">
              <strong>
                <T id={`administration.letters.service.${service}`} />
              </strong>
              {': '}
              <T id={`audit.check.problem.${failure.kind}`} />{' '}
              {failure.position !== null && (
                <>
                  <T id="audit.check.position" values={{ position: failure.position }} />{' '}
                </>
              )}
              {failure.problems > 1 && (
                <>
                  <T id="audit.check.problems" values={{ count: failure.problems }} />{' '}
                </>
              )}
              <T id="audit.check.found" values={{ when: format.instant(failure.at) }} />
            </li>
          )
        })}
      </ul>
      <p className="mt-1">
        <T id="audit.check.what_to_do" />
      </p>
    </Banner>
  )
}
