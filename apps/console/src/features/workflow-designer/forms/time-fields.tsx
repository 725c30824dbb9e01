import { T, useT } from '@nexus/console-i18n'
import type { Step, StepOf } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'
import { CountField } from './number-field.js'
import { hoursText } from './step-facts.js'

/** How long a step may take, and when somebody else is asked too. */
export function TimeFields({
  step,
  set,
}: {
  readonly step: StepOf<'approval'> | StepOf<'manual'> | StepOf<'hierarchy'>
  readonly set: (step: Step, field: string) => void
}) {
  const t = useT()
  const { problems } = useEditor()
  const { key, slaHours, escalateAfterHours } = step
  return (
    <div className="grid grid-cols-1 gap-4 min-[420px]:grid-cols-2">
      <CountField
        id={`${key}/slaHours`}
        label={<T id="workflow.field.deadline_hours" />}
        hint={slaHours === undefined ? <T id="workflow.field.deadline_text" /> : hoursText(slaHours, t)}
        error={problemAt(problems, key, 'slaHours')}
        least={1}
        most={2160}
        value={slaHours}
        onChange={(hours) => {
          const { slaHours: _former, ...rest } = step
          set(hours === undefined ? rest : { ...rest, slaHours: hours }, 'slaHours')
        }}
      />
      <CountField
        id={`${key}/escalateAfterHours`}
        label={<T id="workflow.field.escalation_hours" />}
        hint={
          escalateAfterHours === undefined ? (
            <T id="workflow.field.escalation_text" />
          ) : (
            hoursText(escalateAfterHours, t)
          )
        }
        error={problemAt(problems, key, 'escalateAfterHours')}
        least={1}
        most={4320}
        value={escalateAfterHours}
        onChange={(hours) => {
          const { escalateAfterHours: _former, ...rest } = step
          set(hours === undefined ? rest : { ...rest, escalateAfterHours: hours }, 'escalateAfterHours')
        }}
      />
    </div>
  )
}
