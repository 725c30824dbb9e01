import { T, useT } from '@nexus/console-i18n'
import { Field, Input, Textarea } from '@nexus/console-ui'
import { changeBranch, changeStep } from './body-edit.js'
import type { Branch, Step } from './body-types.js'
import { ApprovalFields } from './approval-fields.js'
import { ApproversField } from './approvers-field.js'
import { ConditionField } from './condition-field.js'
import { problemAt, useEditor } from './editor-context.js'
import { HierarchyFields } from './hierarchy-fields.js'
import { CountField } from './number-field.js'
import { ParallelFields } from './parallel-fields.js'
import { SubFlowField } from './sub-flow-field.js'
import { TimeFields } from './time-fields.js'

/** What a step asks, of whom, and when; every change counts at once and can be undone. */
export function StepForm({ step }: { readonly step: Step }) {
  const t = useT()
  const { change, problems } = useEditor()
  const { key } = step
  const set = (next: Step, field: string): void =>
    change?.((body) => changeStep(body, key, () => next), `${key}/${field}`)
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted">{t(`workflow.kind.${step.kind}.text`)}</p>
      <NameField
        name={step.name}
        error={problemAt(problems, key, 'name')}
        onChange={(name) => set({ ...step, name }, 'name')}
      />
      <ConditionField
        key={`${key}/condition`}
        stepKey={key}
        value={step.condition}
        onChange={(condition) => set(withCondition(step, condition), 'condition')}
      />
      {step.kind === 'approval' && <ApprovalFields step={step} set={set} />}
      {step.kind === 'manual' && (
        <>
          <ApproversField
            stepKey={key}
            field="approvers"
            decides
            value={step.approvers}
            onChange={(approvers) => set({ ...step, approvers }, 'approvers')}
          />
          <Field
            label={<T id="workflow.field.instruction" />}
            error={problemAt(problems, key, 'instruction')}
            isRequired
          >
            <Textarea
              value={step.instruction}
              maxLength={500}
              onChange={(event) => set({ ...step, instruction: event.target.value }, 'instruction')}
            />
          </Field>
        </>
      )}
      {step.kind === 'notify' && (
        <ApproversField
          stepKey={key}
          field="recipients"
          decides={false}
          value={step.recipients}
          onChange={(recipients) => set({ ...step, recipients }, 'recipients')}
        />
      )}
      {step.kind === 'sub-flow' && <SubFlowField step={step} set={set} />}
      {step.kind === 'hierarchy' && <HierarchyFields step={step} set={set} />}
      {step.kind === 'parallel' && <ParallelFields step={step} set={set} />}
      {(step.kind === 'approval' || step.kind === 'manual' || step.kind === 'hierarchy') && (
        <TimeFields step={step} set={set} />
      )}
      {step.kind !== 'parallel' && (
        <CountField
          id={`${key}/priority`}
          label={<T id="workflow.field.priority" />}
          hint={<T id="workflow.field.priority_text" />}
          error={problemAt(problems, key, 'priority')}
          least={1}
          most={99}
          value={step.priority}
          onChange={(priority) => {
            const { priority: _former, ...rest } = step
            set(priority === undefined ? rest : { ...rest, priority }, 'priority')
          }}
        />
      )}
    </div>
  )
}

/** Its name, and when it runs at all. */
export function BranchForm({ branch }: { readonly branch: Branch }) {
  const { change, problems } = useEditor()
  const { key } = branch
  const set = (next: Branch, field: string): void =>
    change?.((body) => changeBranch(body, key, () => next), `${key}/${field}`)
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted">
        <T id="workflow.branch.text" />
      </p>
      <NameField
        name={branch.name}
        error={problemAt(problems, key, 'name')}
        onChange={(name) => set({ ...branch, name }, 'name')}
      />
      <ConditionField
        key={`${key}/condition`}
        stepKey={key}
        value={branch.condition}
        onChange={(condition) => set(withCondition(branch, condition), 'condition')}
      />
    </div>
  )
}

function withCondition<Of extends Step | Branch>(of: Of, condition: string | undefined): Of {
  const { condition: _former, ...rest } = of
  return { ...rest, ...(condition === undefined ? {} : { condition }) } as unknown as Of
}

function NameField({
  name,
  error,
  onChange,
}: {
  readonly name: string
  readonly error: string | undefined
  readonly onChange: (name: string) => void
}) {
  const shown = useEditor().say.nameOf(name)
  return (
    <Field
      label={<T id="workflow.field.name" />}
      hint={shown === name ? undefined : <T id="workflow.field.name_shipped" values={{ name: shown }} />}
      error={error}
      isRequired
    >
      <Input
        data-step-name
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
