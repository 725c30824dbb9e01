import { useRef } from 'react'

/**
 * The key of an attempt: the same while the same is sent again because nobody answered, so that nothing is done twice;
 * another one after an answer, and for anything else.
 */
export function useRepeatKey() {
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined)
  return {
    keyOf: (body: unknown): string => {
      const text = JSON.stringify(body)
      const current = last.current?.text === text ? last.current : { text, key: crypto.randomUUID() }
      last.current = current
      return current.key
    },
    forget: (): void => {
      last.current = undefined
    },
  }
}
