import { T, useT } from '@nexus/console-i18n'
import { Field, Select } from '@nexus/console-ui'
import type { ParallelStep, Step } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'
import { CountField } from './number-field.js'

const JOINS = ['all', 'any', 'k-of-n'] as const satisfies readonly ParallelStep['join'][]

/** How many of the branches that apply have to be approved. Branches themselves stand on the canvas. */
export function ParallelFields({
  step,
  set,
}: {
  readonly step: ParallelStep
  readonly set: (step: Step, field: string) => void
}) {
  const t = useT()
  const { problems, clearTexts } = useEditor()
  const { key, join, branches } = step
  const { k: _k, ...bare } = step
  return (
    <>
      <Field
        label={<T id="workflow.field.join" />}
        error={problemAt(problems, key, 'join') ?? problemAt(problems, key, 'branches')}
      >
        <Select
          options={JOINS.map((value) => ({ value, label: t(`workflow.join.${value}.choice`) }))}
          value={join}
          onChange={(next) => {
            clearTexts(`${key}/k`)
            set(next === 'k-of-n' ? { ...bare, join: next, k: 1 } : { ...bare, join: next }, 'join')
          }}
        />
      </Field>
      {join === 'k-of-n' && (
        <CountField
          id={`${key}/k`}
          label={<T id="workflow.field.k" />}
          error={problemAt(problems, key, 'k')}
          least={1}
          most={Math.max(1, branches.length)}
          isRequired
          value={step.k}
          onChange={(k) => set(k === undefined ? bare : { ...bare, k }, 'k')}
        />
      )}
    </>
  )
}
