import { parseDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Input, type Option, Select, toast } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { LeaveGuard } from '../components/leave-guard.js'
import { Refusal } from '../components/refusal.js'
import { useFieldRefusals } from './use-field-refusals.js'

/** A setting that is typed or chosen; what is optional and left empty is switched off. */
export interface PlainSetting<Name extends string> {
  readonly name: Name
  readonly kind: 'amount' | 'count' | 'time' | 'choice'
  readonly label: string
  readonly hint: string
  readonly isOptional?: true
  readonly least?: number
  readonly most?: number
  readonly options?: readonly Option[]
}

/** As it is typed, by name. */
export type TypedSettings<Name extends string> = Readonly<Record<Name, string>>

const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Amounts as the API takes them: without the way in which somebody writes numbers. Only for what was validated. */
export function plainAmount(typed: string, locale: string): string {
  const parsed = parseDecimal(typed, locale, { decimals: 4 })
  return parsed.ok ? parsed.value : typed
}

/** Settings that are saved together, and of which the last who saves decides: the API knows no versions of them. */
export function PlainSettingsForm<Name extends string>({
  title,
  settings,
  start,
  footnote,
  mayChange,
  save,
}: {
  readonly title: ReactNode
  /** The same array at every call. */
  readonly settings: readonly PlainSetting<Name>[]
  readonly start: TypedSettings<Name>
  readonly footnote?: ReactNode
  readonly mayChange: boolean
  /** Answers what holds now, as it is typed. */
  readonly save: (typed: TypedSettings<Name>) => Promise<TypedSettings<Name>>
}) {
  const t = useT()
  const { locale } = useFormat()
  const form = useForm<Record<string, string>>({ defaultValues: start })
  const [names] = useState((): readonly string[] => settings.map(({ name }) => name))
  const [error, setError] = useState<unknown>()
  const left = useFieldRefusals(form, error, names)
  const { errors, isDirty, isSubmitting } = form.formState

  const isFine =
    ({ kind, isOptional, least = 0, most = 0 }: PlainSetting<Name>) =>
    (typed: string): true | string => {
      const text = typed.trim()
      if (kind === 'choice' || (text === '' && isOptional === true)) return true
      if (kind === 'time') return TIME.test(text) || t('administration.billing.cut_off_form')
      if (kind === 'count') {
        const count = /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : undefined
        const isWithin = count !== undefined && count >= least && count <= most
        return isWithin || t('administration.number.out_of_range', { least, most })
      }
      const parsed = parseDecimal(text, locale, { decimals: 4 })
      if (!parsed.ok) return t(`administration.number.${parsed.reason}`)
      return AMOUNT.test(parsed.value) || t('administration.number.not_a_number')
    }

  const submit = async (typed: Record<string, string>): Promise<void> => {
    setError(undefined)
    try {
      form.reset(await save(typed as TypedSettings<Name>))
      toast({ kind: 'success', title: <T id="administration.saved" /> })
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <Card title={title}>
      <Refusal error={left} />
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSubmitting) void form.handleSubmit(submit)()
        }}
      >
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {settings.map((setting) => {
            const { kind, label, hint, isOptional, options = [] } = setting
            const name: string = setting.name
            const field = form.register(name, { validate: isFine(setting) })
            return (
              <Field key={name} label={label} hint={hint} error={errors[name]?.message}>
                {kind === 'choice' ? (
                  <Select
                    options={options}
                    value={form.watch(name)}
                    isDisabled={!mayChange}
                    onChange={(value) => form.setValue(name, value, { shouldDirty: true })}
                  />
                ) : (
                  <Input
                    {...field}
                    inputMode={kind === 'count' ? 'numeric' : kind === 'amount' ? 'decimal' : 'text'}
                    autoComplete="off"
                    readOnly={!mayChange}
                    {...(isOptional === true ? { placeholder: t('administration.purchasing.off') } : {})}
                  />
                )}
              </Field>
            )
          })}
        </div>
        {footnote !== undefined && <p className="text-sm text-muted">{footnote}</p>}
        {mayChange && isDirty && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              onClick={() => {
                form.reset()
                setError(undefined)
              }}
            >
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={isSubmitting}>
              <T id="administration.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
    </Card>
  )
}
