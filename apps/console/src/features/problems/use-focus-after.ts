import { useEffect } from 'react'

/** Until what was below a dialog has taken the focus back. */
const PAUSE_MS = 100

/** After a dialog whose button is gone with what it did: the focus goes to the heading of the page, not nowhere. */
export function useFocusAfter(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
      }, PAUSE_MS)
    },
    [],
  )
}
