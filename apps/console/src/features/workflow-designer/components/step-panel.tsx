import { T, useT } from '@nexus/console-i18n'
import { EmptyState } from '@nexus/console-ui'
import { MousePointerClick } from 'lucide-react'
import { placedByKey } from '../forms/body-edit.js'
import { useEditor } from '../forms/editor-context.js'
import { BranchForm, StepForm } from '../forms/step-form.js'
import { stepFacts } from '../forms/step-facts.js'

/** What is chosen on the canvas: to be changed in a draft, to be read in every other version. */
export function StepPanel() {
  const t = useT()
  const { body, selected, change, say } = useEditor()
  const placed = selected === undefined ? undefined : placedByKey(body, selected)
  if (placed === undefined)
    return (
      <EmptyState
        icon={<MousePointerClick />}
        title={<T id="workflow.panel.empty" />}
        description={<T id={change === undefined ? 'workflow.panel.empty_read' : 'workflow.panel.empty_text'} />}
        className="py-8"
      />
    )
  const { step, branch } = placed
  if (change !== undefined) {
    if (step !== undefined) return <StepForm key={step.key} step={step} />
    return branch === undefined ? null : <BranchForm key={branch.key} branch={branch} />
  }
  const of = step ?? branch
  return (
    <dl className="flex flex-col gap-3">
      <div>
        <dt className="text-sm text-muted">
          <T id="workflow.field.kind" />
        </dt>
        <dd>{step === undefined ? <T id="workflow.branch" /> : t(`workflow.kind.${step.kind}`)}</dd>
      </div>
      {of !== undefined &&
        stepFacts(of, body.currency, say).map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-muted">
              <T id={label} />
            </dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      {of?.condition !== undefined && (
        <div>
          <dt className="text-sm text-muted">
            <T id="workflow.condition.written" />
          </dt>
          <dd>
            <code dir="ltr" className="font-mono text-sm break-words">
              {of.condition}
            </code>
          </dd>
        </div>
      )}
    </dl>
  )
}
