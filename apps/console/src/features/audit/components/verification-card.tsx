import { ProblemError } from '@nexus/client'
import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { Button, Card, ErrorState, Skeleton, toast } from '@nexus/console-ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown, ShieldAlert, ShieldCheck, ShieldQuestionMark } from 'lucide-react'
import { useId, useState } from 'react'
import {
  type AuditVerification,
  checkNow,
  VERIFICATION_KEY,
  verificationQuery,
} from '../queries/verification-queries.js'
import { BrokenBanner } from './broken-banner.js'
import { VerificationArea } from './verification-area.js'

const ICONS = {
  intact: <ShieldCheck aria-hidden className="size-6 shrink-0 text-success-ink" />,
  broken: <ShieldAlert aria-hidden className="size-6 shrink-0 text-danger-ink" />,
  'never-checked': <ShieldQuestionMark aria-hidden className="size-6 shrink-0 text-muted" />,
  unknown: <ShieldQuestionMark aria-hidden className="size-6 shrink-0 text-warning-ink" />,
}

/** The check that is the longest ago, of those areas that were checked. */
function oldestCheck({ services }: AuditVerification): string | undefined {
  return services
    .flatMap(({ chain }) => chain?.lastCheck?.at ?? [])
    .sort()
    .at(0)
}

/** What is left is told in whole minutes, rounded up. */
const minuteAfter = (instant: string): string => new Date(new Date(instant).getTime() + 59_000).toISOString()

/** Whether the trail is as it was recorded, and how one has it checked. */
export function VerificationCard() {
  const t = useT()
  const format = useFormat()
  const id = useId()
  const queries = useQueryClient()
  const textOf = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(verificationQuery)
  const checking = useMutation({
    mutationFn: checkNow,
    onSuccess: (begun) => queries.setQueryData(VERIFICATION_KEY, begun),
    onError: (refusal) => {
      const description = refusal instanceof ProblemError ? textOf(refusal) : t('ui.error.unknown')
      toast({ kind: 'error', title: t('audit.check.refused'), description })
      void queries.invalidateQueries({ queryKey: VERIFICATION_KEY })
    },
  })
  if (data === undefined) {
    return (
      <Card className="mb-4">
        {error === null ? <Skeleton className="h-11" /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </Card>
    )
  }
  const { state, services, checkAgainFrom } = data
  const isBusy = checking.isPending || data.checking
  const isTooSoon = !isBusy && checkAgainFrom !== null
  const done = services.filter(({ chain }) => chain?.checking !== true).length
  const last = oldestCheck(data)
  return (
    <>
      <BrokenBanner areas={services.filter((area) => area.state === 'broken')} />
      <Card isFlush className="mb-4" aria-label={t('audit.check.title')}>
        <div className="flex flex-wrap items-center gap-3 px-4 py-3">
          {ICONS[state]}
          <div className="min-w-0 grow basis-44">
            <h2 className="font-semibold">
              <T id={`audit.check.title.${state}`} />
            </h2>
            <p role="status" className="text-sm text-muted">
              {data.checking ? (
                <T id="audit.check.running" values={{ done, all: services.length }} />
              ) : last === undefined ? (
                <T id="audit.check.never" />
              ) : (
                <T id="audit.check.checked" values={{ when: format.relative(last) }} />
              )}
              {isTooSoon && (
                <>
                  {' · '}
                  <T id="audit.check.again" values={{ when: format.relative(minuteAfter(checkAgainFrom)) }} />
                </>
              )}
            </p>
          </div>
          <Button
            variant="ghost"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setOpen((was) => !was)
            }}
          >
            <T id="audit.check.areas" />
            <ChevronDown aria-hidden className={isOpen ? 'rotate-180 transition-transform' : 'transition-transform'} />
          </Button>
          <Button isBusy={isBusy} disabled={isTooSoon} onClick={() => checking.mutate()}>
            <T id="audit.check.now" />
          </Button>
        </div>
        <ul id={id} hidden={!isOpen} className="divide-y divide-line border-t border-line">
          {isOpen && services.map((area) => <VerificationArea key={area.service} area={area} />)}
        </ul>
      </Card>
    </>
  )
}
