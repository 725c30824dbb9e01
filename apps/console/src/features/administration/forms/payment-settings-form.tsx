import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { paymentSettingsQuery, readPaymentSettings } from '../../payments/queries/payment-queries.js'
import { type PaymentSettings, changePaymentSettings } from '../queries/billing-settings-queries.js'
import { type PlainSetting, PlainSettingsForm, type TypedSettings, plainAmount } from './plain-settings-form.js'
import type { Known } from './use-versioned-save.js'

type Name = 'twoPersonReleaseFrom' | 'cutOff' | 'maxBankFee' | 'maxDifference'

const knownOf = (settings: PaymentSettings, locale: string): Known<TypedSettings<Name>> => ({
  values: {
    twoPersonReleaseFrom:
      settings.twoPersonReleaseFrom === null ? '' : plainDecimal(settings.twoPersonReleaseFrom, locale),
    cutOff: settings.cutOff ?? '',
    maxBankFee: plainDecimal(settings.maxBankFee, locale),
    maxDifference: plainDecimal(settings.maxDifference, locale),
  },
  version: settings.version,
})

/** How payments are released, and what is written off by itself when they are settled. */
export function PaymentSettingsForm({ settings }: { readonly settings: PaymentSettings }) {
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
    { ...texts('twoPersonReleaseFrom'), kind: 'amount', isOptional: true },
    { ...texts('cutOff'), kind: 'time', isOptional: true },
    { ...texts('maxBankFee'), kind: 'amount' },
    { ...texts('maxDifference'), kind: 'amount' },
  ])
  return (
    <PlainSettingsForm<Name>
      title={<T id="administration.billing.payments" />}
      settings={fields}
      start={knownOf(settings, locale)}
      footnote={<T id="administration.billing.currency" />}
      mayChange={mayChange}
      readAgain={async () => knownOf(await readPaymentSettings(), locale)}
      save={async ({ twoPersonReleaseFrom: from, cutOff, maxBankFee, maxDifference }, ifMatch) => {
        const change = {
          twoPersonReleaseFrom: from === '' ? null : plainAmount(from, locale),
          cutOff: cutOff === '' ? null : cutOff,
          maxBankFee: plainAmount(maxBankFee, locale),
          maxDifference: plainAmount(maxDifference, locale),
        }
        const saved = await changePaymentSettings(change, ifMatch)
        queries.setQueryData(paymentSettingsQuery.queryKey, saved)
        return knownOf(saved, locale)
      }}
    />
  )
}
