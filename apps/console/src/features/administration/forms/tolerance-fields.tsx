import { T, useT } from '@nexus/console-i18n'
import { Banner, Field, Input, Select } from '@nexus/console-ui'
import { TriangleAlert } from 'lucide-react'
import type { ToleranceRule } from '../queries/tolerance-queries.js'
import { type LimitName, type LimitRefusal, type TypedLimits, isUnlimited } from './tolerance-values.js'

const OPERATORS = ['and', 'or'] as const
const GROUPS = [
  ['upper', ['upperAbsolute', 'upperPercent']],
  ['lower', ['lowerAbsolute', 'lowerPercent']],
] as const

/** How much a difference may be, in each direction, and how amount and share work together. */
export function ToleranceFields({
  typed,
  operator,
  refused,
  told,
  onType,
  onOperator,
}: {
  readonly typed: TypedLimits
  readonly operator: ToleranceRule['operator']
  /** What cannot be read. */
  readonly refused: ReadonlyMap<LimitName, LimitRefusal>
  /** What the server said at a field. */
  readonly told: ReadonlyMap<string, string>
  readonly onType: (name: LimitName, text: string) => void
  readonly onOperator: (operator: ToleranceRule['operator']) => void
}) {
  const t = useT()
  const errorOf = (name: LimitName): string | undefined => {
    const reason = refused.get(name)
    if (reason === undefined) return told.get(name)
    return t(reason === 'not_a_limit' ? 'administration.tolerances.not_a_limit' : `administration.number.${reason}`)
  }
  return (
    <>
      {GROUPS.map(([direction, names]) => (
        <fieldset key={direction} className="min-w-0">
          <legend className="mb-2 font-medium">
            <T id={`administration.tolerances.${direction}`} />
          </legend>
          <div className="grid gap-4 sm:grid-cols-2">
            {names.map((name) => (
              <Field
                key={name}
                label={t(`administration.tolerances.field.${name}`)}
                error={errorOf(name)}
                hint={name === 'upperAbsolute' && <T id="administration.tolerances.hint.absolute" />}
              >
                <Input
                  inputMode="decimal"
                  autoComplete="off"
                  placeholder={t('administration.tolerances.not_tested')}
                  value={typed[name]}
                  onChange={(event) => onType(name, event.target.value)}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {isUnlimited(typed) && (
        <Banner tone="warning" role="status" icon={<TriangleAlert aria-hidden />}>
          <T id="administration.tolerances.unlimited" />
        </Banner>
      )}
      <Field
        label={t('administration.tolerances.field.operator')}
        hint={<T id={`administration.tolerances.operator_hint.${operator}`} />}
      >
        <Select
          options={OPERATORS.map((value) => ({ value, label: t(`administration.tolerances.operator.${value}`) }))}
          value={operator}
          onChange={onOperator}
        />
      </Field>
    </>
  )
}
