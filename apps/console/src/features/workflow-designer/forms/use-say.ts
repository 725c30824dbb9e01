import { useFormat, useShippedName, useT } from '@nexus/console-i18n'
import { useMemo } from 'react'
import type { Directory } from '../queries/people-queries.js'
import type { DocumentType } from './body-types.js'
import type { Say } from './step-facts.js'

/** The words of the reader for what a definition of these documents says. */
export function useSay(documentType: DocumentType, { roleName, personName }: Directory): Say {
  const t = useT()
  const format = useFormat()
  const nameOf = useShippedName()
  return useMemo(
    () => ({ t, format, documentType, roleName, personName, nameOf }),
    [t, format, documentType, roleName, personName, nameOf],
  )
}
