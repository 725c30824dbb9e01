import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Select } from '@nexus/console-ui'
import type { Step, StepOf } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'
import { AmountField } from './number-field.js'

const LEVELS = ['1', '2', '3', '4', '5'] as const
const SKIPS = ['lower', 'further'] as const

/** How many managers are asked, one after the other, and up to which amount each of them is enough. */
export function HierarchyFields({
  step,
  set,
}: {
  readonly step: StepOf<'hierarchy'>
  readonly set: (step: Step, field: string) => void
}) {
  const t = useT()
  const { body, problems, clearTexts } = useEditor()
  const { key, levels, limits, skips = [] } = step
  const { limits: _limits, ...unlimited } = step
  const padded = (of: readonly string[], count: number): readonly string[] =>
    Array.from({ length: count }, (_each, index) => of[index] ?? '')
  const setLevels = (next: number): void => {
    clearTexts(`${key}/limits`)
    const keeps = limits !== undefined && next > 1
    set({ ...unlimited, levels: next, ...(keeps ? { limits: padded(limits, next - 1) } : {}) }, 'levels')
  }
  const setSkip = (skip: (typeof SKIPS)[number], isSet: boolean): void => {
    const { skips: _former, ...rest } = step
    const next = SKIPS.filter((each) => (each === skip ? isSet : skips.includes(each)))
    set(next.length === 0 ? rest : { ...rest, skips: next }, 'skips')
  }
  return (
    <>
      <Field label={<T id="workflow.field.levels" />} error={problemAt(problems, key, 'levels')}>
        <Select
          options={LEVELS.map((value) => ({ value, label: t('workflow.levels', { levels: Number(value) }) }))}
          value={LEVELS.find((each) => Number(each) === levels)}
          onChange={(next) => setLevels(Number(next))}
        />
      </Field>
      {levels > 1 && (
        <Choice label={<T id="workflow.field.limits_use" />} hint={<T id="workflow.field.limits_text" />}>
          {(control) => (
            <Checkbox
              {...control}
              checked={limits !== undefined}
              onCheckedChange={(checked) => {
                clearTexts(`${key}/limits`)
                set(checked === true ? { ...step, limits: padded([], levels - 1) } : unlimited, 'limits')
              }}
            />
          )}
        </Choice>
      )}
      {limits?.map((limit, index) => (
        <AmountField
          key={index}
          id={`${key}/limits/${index}`}
          label={t('workflow.field.limit_of', { level: index + 1, currency: body.currency })}
          error={
            index === 0 || limit === ''
              ? problemAt(problems, key, 'limits')
              : problemAt(problems, key, `limits/${index}`)
          }
          currency={body.currency}
          value={limit === '' ? undefined : limit}
          onChange={(amount) =>
            set({ ...step, limits: limits.map((each, at) => (at === index ? (amount ?? '') : each)) }, 'limits')
          }
        />
      ))}
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
