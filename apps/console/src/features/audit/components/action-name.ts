import { type Translate, useIsMessage, useT } from '@nexus/console-i18n'
import { useCallback } from 'react'
import { verbOf } from './action-verb.js'

/** What was done, in the language of the person; an action that this console does not know yet, as its code in words. */
export function useActionName(): (action: string) => string {
  const t: Translate = useT()
  const isMessage = useIsMessage()
  return useCallback(
    (action) => {
      const id = `audit.verb.${verbOf(action)}`
      return isMessage(id) ? t(id) : verbOf(action).replaceAll('-', ' ')
    },
    [t, isMessage],
  )
}

/** Of what something is the trail. */
export function useEntityName(): (entity: string) => string {
  const t = useT()
  const isMessage = useIsMessage()
  return useCallback(
    (entity) => {
      const id = `audit.entity.${entity}`
      return isMessage(id) ? t(id) : entity.replaceAll('-', ' ')
    },
    [t, isMessage],
  )
}
