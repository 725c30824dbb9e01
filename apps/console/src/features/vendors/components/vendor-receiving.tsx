import { plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import {
  type PlainSetting,
  PlainSettingsForm,
  type TypedSettings,
  plainAmount,
} from '../../administration/forms/plain-settings-form.js'
import { RECEIVING_LIMITS, type ReceivingLimit, limitDecimals } from '../../administration/forms/receiving-limits.js'
import type { Known } from '../../administration/forms/use-versioned-save.js'
import {
  type VendorReceivingTerms,
  readReceivingTerms,
  receivingTermsQuery,
  setReceivingTerms,
} from '../queries/receiving-terms-queries.js'

/** What is agreed with the vendor about deliveries of too much or too little, for receipts from now on. */
export function VendorReceiving({ vendorId, isOver }: { readonly vendorId: string; readonly isOver: boolean }) {
  const found = useQuery(receivingTermsQuery(vendorId))
  if (found.data !== undefined) return <TermsForm terms={found.data} isOver={isOver} />
  return (
    <Card isFlush>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingRows rows={3} />
      )}
    </Card>
  )
}

function knownOf(terms: VendorReceivingTerms, locale: string): Known<TypedSettings<ReceivingLimit>> {
  const typed = (text: string | null): string => (text === null ? '' : plainDecimal(text, locale))
  return {
    values: {
      overReceiptPercent: typed(terms.overReceiptPercent),
      overReceiptAbsolute: typed(terms.overReceiptAbsolute),
      underReceiptPercent: typed(terms.underReceiptPercent),
    },
    version: terms.version,
  }
}

function TermsForm({ terms, isOver }: { readonly terms: VendorReceivingTerms; readonly isOver: boolean }) {
  const t = useT()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const mayChange = useCan()('vendor:update') && !isOver
  const { vendorId } = terms
  const [fields] = useState((): readonly PlainSetting<ReceivingLimit>[] =>
    RECEIVING_LIMITS.map((name) => ({
      name,
      kind: 'amount',
      label: t(`administration.purchasing.field.${name}`),
      hint: t(`vendors.receiving.hint.${name}`),
      isOptional: true,
      decimals: limitDecimals(name),
      placeholder: t('administration.categories.as_organization'),
    })),
  )
  return (
    <PlainSettingsForm<ReceivingLimit>
      title={<T id="vendors.receiving.title" />}
      settings={fields}
      start={knownOf(terms, locale)}
      footnote={<T id="vendors.receiving.text" />}
      mayChange={mayChange}
      readAgain={async () => knownOf(await readReceivingTerms(vendorId), locale)}
      save={async (typed, ifMatch) => {
        const limit = (name: ReceivingLimit): string | null =>
          typed[name] === '' ? null : plainAmount(typed[name], locale, limitDecimals(name))
        const saved = await setReceivingTerms(
          vendorId,
          {
            overReceiptPercent: limit('overReceiptPercent'),
            overReceiptAbsolute: limit('overReceiptAbsolute'),
            underReceiptPercent: limit('underReceiptPercent'),
          },
          ifMatch,
        )
        queries.setQueryData(receivingTermsQuery(vendorId).queryKey, saved)
        void queries.invalidateQueries({ queryKey: ['receiving'] })
        return knownOf(saved, locale)
      }}
    />
  )
}
