import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useCan } from '../../session/use-session.js'
import { type SavedViewScreen, type SavedViewSettings, savedViewsQuery } from './queries/saved-view-queries.js'

/** Opens a list with the view that its reader made the default, unless the address says what to show. */
export function useDefaultView(
  screen: SavedViewScreen,
  isAddressPlain: boolean,
  onApply: (settings: SavedViewSettings) => void,
): void {
  const can = useCan()
  const { data } = useQuery({ ...savedViewsQuery(screen), enabled: can('saved-view:use') })
  const isDecided = useRef(false)
  useEffect(() => {
    if (!isAddressPlain) isDecided.current = true
    if (isDecided.current || data === undefined) return
    isDecided.current = true
    const view = data.find(({ isDefault, isOwn }) => isDefault && isOwn)
    if (view !== undefined) onApply(view.settings)
  }, [data, isAddressPlain, onApply])
}
