import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { paymentSettingsQuery } from '../../payments/queries/payment-queries.js'
import { type PaymentSettings, changePaymentSettings } from '../queries/billing-settings-queries.js'
import { type PlainSetting, PlainSettingsForm, type TypedSettings, plainAmount } from './plain-settings-form.js'

type Name = 'twoPersonReleaseFrom' | 'cutOff' | 'maxBankFee' | 'maxDifference'

const typedOf = (settings: PaymentSettings, locale: string): TypedSettings<Name> => ({
  twoPersonReleaseFrom:
    settings.twoPersonReleaseFrom === null ? '' : plainDecimal(settings.twoPersonReleaseFrom, locale),
  cutOff: settings.cutOff ?? '',
  maxBankFee: plainDecimal(settings.maxBankFee, locale),
  maxDifference: plainDecimal(settings.maxDifference, locale),
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
      start={typedOf(settings, locale)}
      footnote={<T id="administration.billing.currency" />}
      mayChange={mayChange}
      save={async (typed) => {
        const from = typed.twoPersonReleaseFrom.trim()
        const cutOff = typed.cutOff.trim()
        const saved = await changePaymentSettings({
          twoPersonReleaseFrom: from === '' ? null : plainAmount(from, locale),
          cutOff: cutOff === '' ? null : cutOff,
          maxBankFee: plainAmount(typed.maxBankFee, locale),
          maxDifference: plainAmount(typed.maxDifference, locale),
        })
        queries.setQueryData(paymentSettingsQuery.queryKey, saved)
        return typedOf(saved, locale)
      }}
    />
  )
}
