import { useEffect, useRef } from 'react'

interface Keys {
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Ctrl or Cmd with Z, Shift+Z, Y and S; inside of a field the browser undoes what was typed. */
export function useEditorKeys(keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        current.current.save()
      } else if (key === 'z' && !isTyping(event.target)) {
        event.preventDefault()
        if (event.shiftKey) current.current.redo()
        else current.current.undo()
      } else if (key === 'y' && !isTyping(event.target)) {
        event.preventDefault()
        current.current.redo()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
