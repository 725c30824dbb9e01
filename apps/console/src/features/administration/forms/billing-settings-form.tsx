import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import {
  type BillingSettings,
  billingSettingsQuery,
  changeBillingSettings,
  readBillingSettings,
} from '../queries/billing-settings-queries.js'
import { type PlainSetting, PlainSettingsForm, type TypedSettings, plainAmount } from './plain-settings-form.js'
import type { Known } from './use-versioned-save.js'

const OWNERS = ['buyer', 'receiver', 'accounts-payable', 'fraud'] as const
type Name = 'maxRounding' | 'acceptLimit' | 'duplicatePolicy' | 'duplicateWindowDays' | (typeof OWNERS)[number]

const POLICIES = ['always', 'calendar-year'] as const

const knownOf = (settings: BillingSettings, locale: string): Known<TypedSettings<Name>> => ({
  values: {
    maxRounding: plainDecimal(settings.maxRounding, locale),
    acceptLimit: plainDecimal(settings.acceptLimit, locale),
    duplicatePolicy: settings.duplicatePolicy,
    duplicateWindowDays: String(settings.duplicateWindowDays),
    buyer: String(settings.exceptionHours.buyer),
    receiver: String(settings.exceptionHours.receiver),
    'accounts-payable': String(settings.exceptionHours['accounts-payable']),
    fraud: String(settings.exceptionHours.fraud),
  },
  version: settings.version,
})

/** What invoices are checked by, and until when their exceptions are to be settled. */
export function BillingSettingsForm({ settings }: { readonly settings: BillingSettings }) {
  const t = useT()
  const { locale } = useFormat()
  const mayChange = useCan()('organization:manage')
  const queries = useQueryClient()
  const texts = (name: Name) => ({
    name,
    label: t(`administration.billing.field.${name}`),
    hint: t(`administration.billing.hint.${name}`),
  })
  const [fields] = useState((): readonly PlainSetting<Name>[] => [
    { ...texts('maxRounding'), kind: 'amount' },
    { ...texts('acceptLimit'), kind: 'amount' },
    {
      ...texts('duplicatePolicy'),
      kind: 'choice',
      options: POLICIES.map((value) => ({ value, label: t(`administration.billing.choice.${value}`) })),
    },
    { ...texts('duplicateWindowDays'), kind: 'count', least: 0, most: 3650 },
    ...OWNERS.map((owner) => ({ ...texts(owner), kind: 'count' as const, least: 1, most: 8760 })),
  ])
  return (
    <PlainSettingsForm<Name>
      title={<T id="administration.billing.invoices" />}
      settings={fields}
      start={knownOf(settings, locale)}
      footnote={<T id="administration.billing.currency" />}
      mayChange={mayChange}
      readAgain={async () => knownOf(await readBillingSettings(), locale)}
      save={async (typed, ifMatch) => {
        const count = (name: Name): number => Number.parseInt(typed[name], 10)
        const change = {
          maxRounding: plainAmount(typed.maxRounding, locale),
          acceptLimit: plainAmount(typed.acceptLimit, locale),
          duplicatePolicy: POLICIES.find((each) => each === typed.duplicatePolicy) ?? 'always',
          duplicateWindowDays: count('duplicateWindowDays'),
          exceptionHours: {
            buyer: count('buyer'),
            receiver: count('receiver'),
            'accounts-payable': count('accounts-payable'),
            fraud: count('fraud'),
          },
        }
        const saved = await changeBillingSettings(change, ifMatch)
        queries.setQueryData(billingSettingsQuery.queryKey, saved)
        return knownOf(saved, locale)
      }}
    />
  )
}
