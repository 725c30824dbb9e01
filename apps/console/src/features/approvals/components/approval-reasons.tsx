import { useFormat, useIsMessage, useRecordedText, useShippedName, useT } from '@nexus/console-i18n'
import { useMemo } from 'react'
import { useRoleName } from '../../administration/components/role-names.js'
import { type Reason, type Reader, reasonsText } from './reason-text.js'

/**
 * Why something is as it is, in the language of the reader. What is older than reasons, or newer than this console, is shown
 * as the sentence of the server.
 */
export function ApprovalReasons({
  reasons = [],
  sentence,
}: {
  readonly reasons?: readonly Reason[] | undefined
  readonly sentence: string
}) {
  const t = useT()
  const isMessage = useIsMessage()
  const format = useFormat()
  const roleName = useRoleName(undefined)
  const stepName = useShippedName()
  const recordedText = useRecordedText()
  const reader = useMemo<Reader>(
    () => ({ t, isMessage, format, roleName, stepName }),
    [t, isMessage, format, roleName, stepName],
  )
  return reasonsText(reasons, reader) ?? recordedText(sentence)
}
