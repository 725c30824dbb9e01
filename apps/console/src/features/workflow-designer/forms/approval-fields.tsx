import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Select } from '@nexus/console-ui'
import { ApproversField } from './approvers-field.js'
import type { Step, StepOf } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'
import { AmountField, CountField } from './number-field.js'

type Approval = StepOf<'approval'>

const MODES = ['any', 'all', 'quorum'] as const satisfies readonly Approval['mode'][]
const SKIPS = ['hierarchy', 'further'] as const

/** Who approves, how many of them, and what else is left out then. */
export function ApprovalFields({
  step,
  set,
}: {
  readonly step: Approval
  readonly set: (step: Step, field: string) => void
}) {
  const t = useT()
  const { body, problems, clearTexts } = useEditor()
  const { key, mode, skips = [] } = step
  const setMode = (next: Approval['mode']): void => {
    const { quorum, weights, ...rest } = step
    clearTexts(`${key}/quorum`)
    clearTexts(`${key}/weights`)
    if (next !== 'quorum') set({ ...rest, mode: next }, 'mode')
    else set({ ...rest, mode: next, quorum: quorum ?? 2, ...(weights === undefined ? {} : { weights }) }, 'mode')
  }
  const setSkip = (skip: (typeof SKIPS)[number], isSet: boolean): void => {
    const { skips: _former, ...rest } = step
    const next = SKIPS.filter((each) => (each === skip ? isSet : skips.includes(each)))
    set(next.length === 0 ? rest : { ...rest, skips: next }, 'skips')
  }
  return (
    <>
      <ApproversField
        stepKey={key}
        field="approvers"
        decides
        value={step.approvers}
        onChange={(approvers) => {
          const { weights, ...rest } = step
          clearTexts(`${key}/weights`)
          const users = 'users' in approvers ? approvers.users : []
          const kept = Object.fromEntries(Object.entries(weights ?? {}).filter(([userId]) => users.includes(userId)))
          set({ ...rest, approvers, ...(Object.keys(kept).length === 0 ? {} : { weights: kept }) }, 'approvers')
        }}
      />
      <Field label={<T id="workflow.field.mode" />} error={problemAt(problems, key, 'mode')}>
        <Select
          options={MODES.map((value) => ({ value, label: t(`workflow.mode.${value}.choice`) }))}
          value={mode}
          onChange={setMode}
        />
      </Field>
      {mode === 'quorum' && (
        <>
          <CountField
            id={`${key}/quorum`}
            label={<T id="workflow.field.quorum" />}
            hint={<T id="workflow.field.quorum_text" />}
            error={problemAt(problems, key, 'quorum')}
            least={1}
            most={1000}
            isRequired
            value={step.quorum}
            onChange={(quorum) => {
              const { quorum: _former, ...rest } = step
              set(quorum === undefined ? rest : { ...rest, quorum }, 'quorum')
            }}
          />
          {'users' in step.approvers && step.approvers.users.length > 0 && (
            <Weights step={step} users={step.approvers.users} set={set} />
          )}
        </>
      )}
      <AmountField
        id={`${key}/selfApprovalLimit`}
        label={<T id="workflow.field.self_approval" />}
        hint={<T id="workflow.field.self_approval_text" values={{ currency: body.currency }} />}
        error={problemAt(problems, key, 'selfApprovalLimit')}
        currency={body.currency}
        value={step.selfApprovalLimit}
        onChange={(selfApprovalLimit) => {
          const { selfApprovalLimit: _former, ...rest } = step
          set(selfApprovalLimit === undefined ? rest : { ...rest, selfApprovalLimit }, 'selfApprovalLimit')
        }}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">
          <T id="workflow.field.skips" />
        </legend>
        {SKIPS.map((skip) => (
          <Choice key={skip} label={t(`workflow.skips.${skip}`)}>
            {(control) => (
              <Checkbox
                {...control}
                checked={skips.includes(skip)}
                onCheckedChange={(checked) => setSkip(skip, checked === true)}
              />
            )}
          </Choice>
        ))}
      </fieldset>
    </>
  )
}

/** What the approval of each person counts. */
function Weights({
  step,
  users,
  set,
}: {
  readonly step: Approval
  readonly users: readonly string[]
  readonly set: (step: Step, field: string) => void
}) {
  const { problems, say } = useEditor()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">
        <T id="workflow.field.weights" />
      </legend>
      {users.map((userId) => (
        <CountField
          key={userId}
          id={`${step.key}/weights/${userId}`}
          label={say.personName(userId)}
          error={problemAt(problems, step.key, `weights/${userId}`)}
          least={1}
          most={100}
          hint={<T id="workflow.field.weight_text" />}
          value={step.weights?.[userId]}
          onChange={(weight) => {
            const { weights = {}, ...rest } = step
            const others = Object.entries(weights).filter(([each]) => each !== userId)
            const next = weight === undefined ? others : [...others, [userId, weight] as const]
            set(next.length === 0 ? rest : { ...rest, weights: Object.fromEntries(next) }, 'weights')
          }}
        />
      ))}
    </fieldset>
  )
}
