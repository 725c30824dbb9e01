import { T } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Check } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { type FirstStep, shownSteps } from '../first-steps.js'
import { firstStepsQuery } from '../queries/first-steps-query.js'

const PLACES = {
  company: '/administration/legal-entities',
  people: '/administration/invitations',
  vendor: '/vendors/new',
} as const satisfies Record<FirstStep, string>

/** What an organization needs before anybody can buy; there until this person has nothing left to do of it. */
export function FirstStepsCard() {
  const can = useCan()
  const { data: done } = useQuery(firstStepsQuery(can))
  const steps = shownSteps(done)
  if (steps.length === 0) return null
  return (
    <Card isFlush title={<T id="dashboard.first_steps" />}>
      <ol className="divide-y divide-line">
        {steps.map(({ step, isDone }) => (
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
                  to={PLACES[step]}
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
        ))}
      </ol>
    </Card>
  )
}
