import { useRef } from 'react'

/**
 * Where somebody was goes on where they were: what opened a panel has the focus again when it is closed. Radix does that
 * for a trigger of its own only, and most of ours are opened by something else.
 * @param first gives the focus to something in the panel when it opens
 */
export function useReturnFocus(first?: (event: Event) => void) {
  const opener = useRef<HTMLElement>(null)
  return {
    onOpenAutoFocus: (event: Event) => {
      opener.current = openerNow()
      first?.(event)
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      // Something has taken the focus on purpose meanwhile: the heading of the next page, or the first fault of a form.
      const { activeElement } = document
      const isElsewhere = activeElement !== null && activeElement !== document.body
      if (!isElsewhere && opener.current?.isConnected === true) opener.current.focus()
    },
  }
}

/** An entry of a menu goes with its menu; what opened the menu stays. */
function openerNow(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  const opener = menu == null ? active : document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
