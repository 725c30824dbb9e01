import { unitNameId, useFormat, useIsMessage, useProblemText, useRecordedText, useT } from '@nexus/console-i18n'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { useCountryName } from '../../vendors/forms/use-countries.js'
import { nameQuery, permissionToName } from '../queries/name-queries.js'
import { type NamedId, namedIds } from './named-ids.js'
import { keptRefusal, type ValueReader, valueText } from './value-text.js'

/** How the person reads what fields hold. */
function useValueReader(names: ReadonlyMap<string, string>): ValueReader {
  const t = useT()
  const isMessage = useIsMessage()
  const format = useFormat()
  const countryName = useCountryName()
  const recordedText = useRecordedText()
  const problemText = useProblemText()
  return {
    t,
    isMessage,
    format,
    countryName,
    recordedText,
    problemText,
    nameOf: (id) => names.get(id),
    unitName: (code) => {
      const id = unitNameId(code)
      return id === undefined ? code : t(id)
    },
  }
}

/** What can be named, by id; whoever may not see it, and whoever looks for what is gone, has no name for it. */
function useNames(ids: readonly NamedId[]): ReadonlyMap<string, string> {
  const can = useCan()
  const found = useQueries({
    queries: ids.map((each) => ({ ...nameQuery(each), enabled: can(permissionToName(each)) })),
  })
  return new Map(
    ids.flatMap(({ id }, at): readonly (readonly [string, string])[] => {
      const name = found[at]?.data
      return name === undefined || name === null ? [] : [[id, name]]
    }),
  )
}

/** What a field of a change holds, in the words of the person: names for ids, which stay to be seen under the pointer. */
export function FieldValue({
  field,
  value,
  beside,
}: {
  readonly field: string
  readonly value: unknown
  /** The state that the field is of: the code of a refusal stands beside what it said. */
  readonly beside?: Readonly<Record<string, unknown>> | null
}) {
  const ids = useMemo(() => namedIds(field, value), [field, value])
  const names = useNames(ids)
  const text = valueText(field, value, useValueReader(names), keptRefusal(beside))
  if (names.size === 0) return text
  return <span title={[...names].map(([id, name]) => `${name}: ${id}`).join('\n')}>{text}</span>
}
