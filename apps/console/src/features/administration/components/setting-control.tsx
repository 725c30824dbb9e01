import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Input, Select, Switch } from '@nexus/console-ui'
import { STAGES, type SettingField, type Typed } from '../forms/purchasing-fields.js'

/** One setting of purchasing, by its kind. */
export function SettingControl({
  field,
  typed,
  error,
  currency,
  isDisabled,
  onChange,
}: {
  readonly field: SettingField
  readonly typed: Typed
  readonly error: string | undefined
  readonly currency: string
  readonly isDisabled: boolean
  readonly onChange: (typed: Typed) => void
}) {
  const t = useT()
  const { name, kind } = field
  const label = t(`administration.purchasing.field.${name}`)
  const hint = <T id={`administration.purchasing.hint.${name}`} />
  if (kind === 'flag') {
    return (
      <div className="sm:col-span-2">
        <Choice label={label} hint={hint}>
          {(control) => (
            <Switch {...control} checked={typed === true} disabled={isDisabled} onCheckedChange={onChange} />
          )}
        </Choice>
      </div>
    )
  }
  if (kind === 'stages') {
    const held: readonly string[] = Array.isArray(typed) ? (typed as readonly string[]) : []
    return (
      <fieldset className="sm:col-span-2">
        <legend className="text-sm font-medium">{label}</legend>
        <p className="text-sm text-muted">{hint}</p>
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
          {STAGES.map((stage) => (
            <Choice key={stage} label={<T id={`administration.purchasing.stage.${stage}`} />}>
              {(control) => (
                <Checkbox
                  {...control}
                  checked={held.includes(stage)}
                  disabled={isDisabled}
                  onCheckedChange={(isOn) =>
                    onChange(STAGES.filter((each) => (each === stage ? isOn === true : held.includes(each))))
                  }
                />
              )}
            </Choice>
          ))}
        </div>
      </fieldset>
    )
  }
  const text = typeof typed === 'string' ? typed : ''
  return (
    <Field label={label} hint={hint} error={error}>
      {kind === 'choice' ? (
        <Select
          value={text}
          onChange={onChange}
          isDisabled={isDisabled}
          options={(field.options ?? []).map((value): { value: string; label: string } => ({
            value,
            label: t(`administration.purchasing.choice.${value}`),
          }))}
        />
      ) : (
        <Input
          name={name}
          inputMode={kind === 'count' ? 'numeric' : 'decimal'}
          autoComplete="off"
          readOnly={isDisabled}
          {...(kind === 'money' ? { lead: <span className="text-xs">{currency}</span>, className: 'ps-12' } : {})}
          {...(field.isOptional === true ? { placeholder: t('administration.purchasing.off') } : {})}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
