import { T } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Check } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { firstStepsQuery, isBegun } from '../queries/first-steps-query.js'

const STEPS = [
  { step: 'company', to: '/administration/legal-entities' },
  { step: 'people', to: '/administration/invitations' },
  { step: 'vendor', to: '/vendors/new' },
] as const

/** What an organization needs before anybody can buy; there until this person has nothing left to do of it. */
export function FirstStepsCard() {
  const can = useCan()
  const { data: done } = useQuery(firstStepsQuery(can))
  if (done === undefined || isBegun(done)) return null
  return (
    <Card isFlush title={<T id="dashboard.first_steps" />}>
      <ol className="divide-y divide-line">
        {STEPS.flatMap(({ step, to }) => {
          const isDone = done[step]
          if (isDone === undefined) return []
          return (
            <li key={step} className="flex items-start gap-3 px-4 py-3">
              <span
                aria-hidden
                className={
                  isDone
                    ? 'grid size-6 shrink-0 place-items-center rounded-full bg-success-soft text-success-ink'
                    : 'size-6 shrink-0 rounded-full border border-field'
                }
              >
                {isDone && <Check className="size-4" />}
              </span>
              {isDone ? (
                <p className="text-muted">
                  <T id={`dashboard.first_steps.${step}`} /> · <T id="dashboard.first_steps.done" />
                </p>
              ) : (
                <div className="min-w-0 grow">
                  <Link
                    to={to}
                    className="inline-flex items-center gap-1.5 font-medium text-accent-ink hover:underline"
                  >
                    <T id={`dashboard.first_steps.${step}`} />
                    <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
                  </Link>
                  <p className="text-sm text-muted">
                    <T id={`dashboard.first_steps.${step}.why`} />
                  </p>
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
