import { unitNameId, useFormat, useIsMessage, useRecordedText, useT } from '@nexus/console-i18n'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { useCountryName } from '../../vendors/forms/use-countries.js'
import { personQuery } from '../../vendors/queries/vendor-queries.js'
import { isPersonField, type ValueReader, valueText } from './value-text.js'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How the person reads what fields hold. */
export function useValueReader(): ValueReader {
  const t = useT()
  const isMessage = useIsMessage()
  const format = useFormat()
  const countryName = useCountryName()
  const recordedText = useRecordedText()
  return useMemo<ValueReader>(
    () => ({
      t,
      isMessage,
      format,
      countryName,
      recordedText,
      unitName: (code) => {
        const id = unitNameId(code)
        return id === undefined ? code : t(id)
      },
    }),
    [t, isMessage, format, countryName, recordedText],
  )
}

/** What a field of a change holds, in the words of the person; people by their names. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const reader = useValueReader()
  if (isPersonField(field) && typeof value === 'string' && UUID.test(value)) return <PersonOf userId={value} />
  return valueText(field, value, reader)
}

/** Whoever may not see the people of the organization, and whoever looks for somebody who left, reads the id. */
function PersonOf({ userId }: { readonly userId: string }) {
  const can = useCan()
  const { data } = useQuery({ ...personQuery(userId), enabled: can('user:read'), retry: false })
  return data === undefined ? userId : data.name
}
