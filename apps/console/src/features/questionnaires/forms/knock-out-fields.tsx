import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Input, Switch } from '@nexus/console-ui'
import type { QuestionDraft } from './question-draft.js'

/** Which answers end a qualification, and whether they may be waived. */
export function KnockOutFields({
  draft,
  errorOf,
  onChange,
}: {
  readonly draft: QuestionDraft
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (part: Partial<QuestionDraft>) => void
}) {
  const t = useT()
  const { type, options, knockOutAnswers } = draft
  const answers =
    type === 'yes-no'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`questionnaires.answer.${value}`) }))
      : options.map(({ id, label }, index) => ({
          value: id,
          label: label.trim() === '' ? t('questionnaires.option.label', { place: index + 1 }) : label,
        }))
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">
        <T id="questionnaires.knock_out" />
      </legend>
      {type === 'number' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {(['below', 'above'] as const).map((name) => (
            <Field key={name} label={<T id={`questionnaires.knock_out.${name}`} />} error={errorOf(name)}>
              <Input
                inputMode="decimal"
                autoComplete="off"
                maxLength={30}
                value={draft[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            </Field>
          ))}
        </div>
      ) : (
        answers.map(({ value, label }) => (
          <Choice key={value} label={label}>
            {(control) => (
              <Checkbox
                {...control}
                checked={knockOutAnswers.includes(value)}
                onCheckedChange={(on) =>
                  onChange({
                    knockOutAnswers:
                      on === true ? [...knockOutAnswers, value] : knockOutAnswers.filter((each) => each !== value),
                  })
                }
              />
            )}
          </Choice>
        ))
      )}
      <p role="alert" className="text-sm text-danger-ink empty:hidden">
        {errorOf('knockOut')}
      </p>
      <Choice label={<T id="questionnaires.knock_out.waivable" />}>
        {(control) => (
          <Switch {...control} checked={draft.waivable} onCheckedChange={(waivable) => onChange({ waivable })} />
        )}
      </Choice>
    </fieldset>
  )
}
