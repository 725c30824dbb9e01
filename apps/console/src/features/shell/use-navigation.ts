import { useMemo } from 'react'
import { useCan } from '../../session/use-session.js'
import { NAVIGATION, type NavigationGroup } from './navigation.js'

/** What of the navigation this person may see; groups without anything are left out. */
export function useNavigation(): readonly NavigationGroup[] {
  const can = useCan()
  return useMemo(
    () =>
      NAVIGATION.map((group) => ({
        ...group,
        items: group.items.filter(({ permission }) => permission === undefined || can(permission)),
      })).filter(({ items }) => items.length > 0),
    [can],
  )
}
