import { parseDecimal, plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Input, type Option, Select, toast } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { Refusal } from '../components/refusal.js'
import { useFieldRefusals } from './use-field-refusals.js'
import { type Known, useVersionedSave } from './use-versioned-save.js'

/** A setting that is typed or chosen; what is optional and left empty is switched off. */
export interface PlainSetting<Name extends string> {
  readonly name: Name
  readonly kind: 'amount' | 'count' | 'time' | 'choice'
  readonly label: string
  readonly hint: string
  readonly isOptional?: true
  /** Of an amount or a quantity; 4 where nothing else is said. */
  readonly decimals?: number
  /** What holds where it is left empty; "Off" where nothing else is said. */
  readonly placeholder?: string
  readonly least?: number
  readonly most?: number
  readonly options?: readonly Option[]
}

/** As it is typed, by name. */
export type TypedSettings<Name extends string> = Readonly<Record<Name, string>>

const AMOUNT = /^\d{1,15}(\.\d+)?$/
const DECIMALS = 4
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Amounts as the API takes them: without the way in which somebody writes numbers. Only for what was validated. */
export function plainAmount(typed: string, locale: string, decimals = DECIMALS): string {
  const parsed = parseDecimal(typed, locale, { decimals })
  return parsed.ok ? parsed.value : typed
}

/** In one way of writing: two who mean the same have typed the same. Only for what was validated. */
function tidied<Name extends string>(
  settings: readonly PlainSetting<Name>[],
  typed: Readonly<Record<string, string>>,
  locale: string,
): TypedSettings<Name> {
  const tidy = ({ name, kind, decimals }: PlainSetting<Name>): string => {
    const text = typed[name]?.trim() ?? ''
    if (kind === 'amount' && text !== '') return plainDecimal(plainAmount(text, locale, decimals), locale)
    return kind === 'count' ? String(Number.parseInt(text, 10)) : text
  }
  return Object.fromEntries(settings.map((setting) => [setting.name, tidy(setting)])) as TypedSettings<Name>
}

/** Settings that are saved together; whoever was slower than somebody else is asked about what both changed. */
export function PlainSettingsForm<Name extends string>({
  title,
  settings,
  start,
  footnote,
  mayChange,
  readAgain,
  save,
}: {
  readonly title: ReactNode
  /** The same array at every call. */
  readonly settings: readonly PlainSetting<Name>[]
  /** As they are typed, with their version; later ones are not looked at. */
  readonly start: Known<TypedSettings<Name>>
  readonly footnote?: ReactNode
  readonly mayChange: boolean
  readonly readAgain: () => Promise<Known<TypedSettings<Name>>>
  /** Answers what holds now. */
  readonly save: (typed: TypedSettings<Name>, ifMatch: string) => Promise<Known<TypedSettings<Name>>>
}) {
  const t = useT()
  const { locale } = useFormat()
  const form = useForm<Record<string, string>>({ defaultValues: start.values })
  const [names] = useState((): readonly string[] => settings.map(({ name }) => name))
  const changing = useVersionedSave<TypedSettings<Name>>({
    start,
    readAgain,
    save: (_changes, ifMatch, typed) => save(typed, ifMatch),
    onSaved: (typed) => {
      form.reset(typed)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
    },
  })
  const left = useFieldRefusals(form, changing.error, names)
  const { errors, isDirty } = form.formState

  const isFine =
    ({ kind, isOptional, least = 0, most = 0, decimals = DECIMALS }: PlainSetting<Name>) =>
    (typed: string): true | string => {
      const text = typed.trim()
      if (kind === 'choice' || (text === '' && isOptional === true)) return true
      if (kind === 'time') return TIME.test(text) || t('administration.billing.cut_off_form')
      if (kind === 'count') {
        const count = /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : undefined
        const isWithin = count !== undefined && count >= least && count <= most
        return isWithin || t('administration.number.out_of_range', { least, most })
      }
      const parsed = parseDecimal(text, locale, { decimals })
      if (!parsed.ok) return t(`administration.number.${parsed.reason}`)
      return AMOUNT.test(parsed.value) || t('administration.number.not_a_number')
    }

  const words =
    ({ options }: PlainSetting<Name>) =>
    (value: unknown): string =>
      options?.find((each) => each.value === value)?.label ?? String(value)

  return (
    <Card title={title}>
      <Refusal error={left} />
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (changing.isBusy) return
          void form.handleSubmit((typed) => changing.submit(tidied(settings, typed, locale)))()
        }}
      >
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {settings.map((setting) => {
            const { kind, label, hint, isOptional, options = [], placeholder } = setting
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
                    {...(isOptional === true ? { placeholder: placeholder ?? t('administration.purchasing.off') } : {})}
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
                changing.forget()
              }}
            >
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="administration.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<TypedSettings<Name>>
        conflict={changing.conflict}
        fields={settings.map((setting) => ({ name: setting.name, label: setting.label, render: words(setting) }))}
        onResolve={(merged) => {
          form.reset(merged, { keepDefaultValues: true })
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </Card>
  )
}
