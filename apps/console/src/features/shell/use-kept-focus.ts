import { useEffect } from 'react'

/** A dialog that closes gives the focus back by itself first. */
const PATIENCE_MS = 60

/**
 * Whoever goes by keyboard keeps their place: where the button that had the focus is gone with what it did, the heading of
 * the page has it, not the document.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = ({ target }: FocusEvent): void => {
      last = target
    }
    const mend = (): void => {
      const { activeElement, body } = document
      if (!isGone(last) || (activeElement !== null && activeElement !== body)) return
      last = null
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (!isGone(last)) return
      clearTimeout(timer)
      timer = setTimeout(mend, PATIENCE_MS)
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
}

const isGone = (target: EventTarget | null): boolean => target instanceof Node && !target.isConnected
