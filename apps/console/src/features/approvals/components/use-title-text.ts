import { useIsMessage, useT } from '@nexus/console-i18n'
import { useCallback } from 'react'
import { type Titled, titleText } from './subject-text.js'

/** What documents are called, in the language of the person. */
export function useTitleText(): (titled: Titled) => string {
  const t = useT()
  const isMessage = useIsMessage()
  return useCallback((titled) => titleText(titled, { t, isMessage }), [t, isMessage])
}
