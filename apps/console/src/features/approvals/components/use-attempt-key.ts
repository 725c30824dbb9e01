import { useCallback, useRef } from 'react'

/** A key for what somebody sends: the same while they try the same again, so that nothing is done twice. */
export function useAttemptKey(): (content: string) => string {
  const last = useRef<{ readonly content: string; readonly key: string }>(undefined)
  return useCallback((content) => {
    if (last.current?.content !== content) last.current = { content, key: crypto.randomUUID() }
    return last.current.key
  }, [])
}
