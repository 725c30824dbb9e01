import { ProblemError } from '@nexus/client'
import { useCallback, useRef } from 'react'

/**
 * Keys for what must not be done twice: when nobody answered and somebody tries the same again, it goes under the key of
 * the first try. Whatever was answered is over, and the next try is a new one.
 */
export function useAttemptKey() {
  const last = useRef<{ readonly content: string; readonly key: string }>(undefined)
  const keyOf = useCallback((content: unknown): string => {
    const text = JSON.stringify(content)
    if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() }
    return last.current.key
  }, [])
  const answered = useCallback((error: unknown): void => {
    if (error === null || error instanceof ProblemError) last.current = undefined
  }, [])
  return { keyOf, answered }
}
