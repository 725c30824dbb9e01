import { plainDecimal } from '@nexus/console-format'
import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Choice, Facts, Switch, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { placed } from '../../orders/forms/problem-fields.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { FormDialog } from '../components/form-dialog.js'
import { ToleranceScope } from '../components/tolerance-scope.js'
import { type ToleranceRule, changeTolerance, readTolerance } from '../queries/tolerance-queries.js'
import { ToleranceFields } from './tolerance-fields.js'
import { LIMITS, type RuleValues, contentOf, limitAt, readLimits, typedLimits, valuesOf } from './tolerance-values.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

const knownOf = (rule: ToleranceRule): Known<RuleValues> => ({ values: valuesOf(rule), version: rule.version })

/** Changes how much a rule allows, or switches it off; invoices that wait are matched again. */
export function ToleranceDialog({ rule, onClose }: { readonly rule: ToleranceRule; readonly onClose: () => void }) {
  const t = useT()
  const fieldText = useFieldText()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => typedLimits(valuesOf(rule), locale))
  const [operator, setOperator] = useState(rule.operator)
  const [isActive, setActive] = useState(rule.active)
  const [isTried, setTried] = useState(false)
  const changing = useVersionedSave<RuleValues>({
    start: knownOf(rule),
    readAgain: async () => knownOf(await readTolerance(rule.toleranceRuleId)),
    save: async (_changes, ifMatch, whole) =>
      knownOf(await changeTolerance(rule.toleranceRuleId, contentOf(whole), ifMatch)),
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.tolerances.changed" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: ['administration', 'tolerances'] })
      // Invoices show what let a difference pass.
      for (const part of ['tolerance', 'tolerances']) void queries.invalidateQueries({ queryKey: ['invoices', part] })
    },
  })
  const told = placed(changing.error, ({ pointer }) => limitAt(pointer), fieldText)
  const { limits, refused } = readLimits(typed, locale)
  const submit = (form: HTMLFormElement): void => {
    setTried(true)
    if (refused.size > 0) focusFirstRefused(form)
    else void changing.submit({ ...limits, operator, active: isActive })
  }
  return (
    <>
      <FormDialog
        title={
          <T id="administration.tolerances.one" values={{ kind: t(`administration.tolerances.kind.${rule.kind}`) }} />
        }
        description={<T id="administration.tolerances.change_text" />}
        submit={<T id="administration.save" />}
        isBusy={changing.isBusy}
        error={told.rest ?? undefined}
        onClose={onClose}
        onSubmit={submit}
      >
        <Facts facts={[{ label: t('administration.tolerances.field.scope'), value: <ToleranceScope rule={rule} /> }]} />
        <ToleranceFields
          typed={typed}
          operator={operator}
          refused={isTried ? refused : new Map()}
          told={told.fields}
          onType={(name, text) => {
            setTyped((before) => ({ ...before, [name]: text }))
            changing.forget()
          }}
          onOperator={setOperator}
        />
        <Choice
          label={<T id="administration.tolerances.field.active" />}
          hint={<T id="administration.tolerances.hint.active" />}
        >
          {(control) => <Switch {...control} checked={isActive} onCheckedChange={setActive} />}
        </Choice>
      </FormDialog>
      <ConflictDialog<RuleValues>
        conflict={changing.conflict}
        fields={[
          ...LIMITS.map((name) => ({
            name,
            label: t(`administration.tolerances.field.${name}`),
            render: (value: unknown) => (typeof value === 'string' ? plainDecimal(value, locale) : ''),
          })),
          {
            name: 'operator',
            label: t('administration.tolerances.field.operator'),
            render: (value) => t(`administration.tolerances.operator.${value === 'or' ? 'or' : 'and'}`),
          },
          {
            name: 'active',
            label: t('administration.tolerances.field.active'),
            render: (value) => t(value === true ? 'administration.yes' : 'administration.no'),
          },
        ]}
        onResolve={(merged) => {
          setTyped(typedLimits(merged, locale))
          setOperator(merged.operator)
          setActive(merged.active)
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
