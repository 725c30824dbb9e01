import { ProblemError } from '@nexus/client'
import { type RefusedField, T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { Refusal } from '../components/refusal.js'
import { SettingControl } from '../components/setting-control.js'
import { useSettingText } from '../components/setting-text.js'
import {
  type PurchasingSettings,
  purchasingQuery,
  readPurchasing,
  updatePurchasing,
} from '../queries/organization-queries.js'
import {
  SETTING_FIELDS,
  SETTING_GROUPS,
  type SettingField,
  type SettingName,
  type SettingsValues,
  type Typed,
  parsedSetting,
  typedOf,
  valuesOf,
} from './purchasing-fields.js'
import { type Known, changesOf, useVersionedSave } from './use-versioned-save.js'

type Draft = Readonly<Record<SettingName, Typed>>

const knownOf = (settings: PurchasingSettings): Known<SettingsValues> => ({
  values: valuesOf(settings),
  version: settings.version,
})

const draftOf = (values: SettingsValues, locale: string): Draft =>
  Object.fromEntries(SETTING_FIELDS.map(({ name }) => [name, typedOf(values[name], locale)])) as Draft

/** Everything that an organization decides about its purchasing, saved at once. */
export function PurchasingForm({ settings }: { readonly settings: PurchasingSettings }) {
  const t = useT()
  const fieldText = useFieldText()
  const { locale } = useFormat()
  const mayChange = useCan()('procurement-settings:manage')
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [start, setStart] = useState<Draft>(() => draftOf(valuesOf(settings), locale))
  const [draft, setDraft] = useState(start)
  const [errors, setErrors] = useState<Partial<Record<SettingName, string>>>({})
  const textOf = useSettingText()
  const currency = settings.baseCurrency ?? ''
  const put = (values: SettingsValues): void => {
    setStart(draftOf(values, locale))
    setDraft(draftOf(values, locale))
  }
  const changing = useVersionedSave<SettingsValues>({
    start: knownOf(settings),
    readAgain: async () => knownOf(await readPurchasing()),
    save: async (changes, ifMatch) => knownOf(await updatePurchasing(changes, ifMatch)),
    onSaved: (values) => {
      put(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      void queries.invalidateQueries({ queryKey: purchasingQuery.queryKey })
    },
  })
  const isDirty = Object.keys(changesOf(start, draft)).length > 0
  const refused: Partial<Record<SettingName, string>> = { ...refusalsOf(changing.error, fieldText), ...errors }
  const isPlaced = changing.error !== undefined && Object.keys(refusalsOf(changing.error, fieldText)).length > 0

  const submit = (): void => {
    const results = SETTING_FIELDS.map((field) => ({
      field,
      parsed: parsedSetting(field, draft[field.name], { locale, currency }),
    }))
    const wrong = results.flatMap(({ field: { name, least, most }, parsed }) =>
      parsed.ok
        ? []
        : [[name, t(`administration.number.${parsed.reason}`, { least: least ?? 0, most: most ?? 999 })] as const],
    )
    setErrors(Object.fromEntries(wrong))
    const [first] = wrong
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name=${first[0]}]`)?.focus()
      return
    }
    const values = Object.fromEntries(results.map(({ field, parsed }) => [field.name, parsed.ok ? parsed.value : null]))
    void changing.submit(values as unknown as SettingsValues)
  }

  return (
    <>
      <Refusal error={isPlaced ? undefined : changing.error} />
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!changing.isBusy) submit()
        }}
      >
        {SETTING_GROUPS.map(({ id, fields }) => (
          <Card key={id} title={<T id={`administration.purchasing.group.${id}`} />}>
            <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
              {(fields as readonly SettingField[]).map((field) => (
                <SettingControl
                  key={field.name}
                  field={field}
                  typed={draft[field.name]}
                  error={refused[field.name]}
                  currency={currency}
                  // Without a currency there is nothing that an amount could be in.
                  isDisabled={!mayChange || (field.kind === 'money' && currency === '')}
                  onChange={(typed) => {
                    setDraft((before) => ({ ...before, [field.name]: typed }))
                    setErrors(({ [field.name]: _mended, ...rest }) => rest)
                  }}
                />
              ))}
            </div>
          </Card>
        ))}
        {mayChange && isDirty && (
          <div className="sticky bottom-0 z-10 flex flex-wrap justify-end gap-2 rounded-lg border border-line bg-raised p-3 shadow-raised max-lg:bottom-16">
            <Button
              onClick={() => {
                setDraft(start)
                setErrors({})
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
      <ConflictDialog<SettingsValues>
        conflict={changing.conflict}
        fields={SETTING_FIELDS.map((field) => ({
          name: field.name,
          label: t(`administration.purchasing.field.${field.name}`),
          render: (value) => textOf(field, value),
        }))}
        onResolve={(merged) => {
          setDraft(draftOf(merged, locale))
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}

/** What the API refuses of single fields; `/threeQuotesFrom/currency` is of `threeQuotesFrom`. */
function refusalsOf(error: unknown, textOf: (field: RefusedField) => string): Partial<Record<SettingName, string>> {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    error.errors.flatMap((field) =>
      SETTING_FIELDS.filter(({ name }) => field.pointer.split('/')[1] === name).map(({ name }) => [
        name,
        textOf(field),
      ]),
    ),
  )
}
