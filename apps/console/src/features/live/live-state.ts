import { useSyncExternalStore } from 'react'
import type { LineState } from './live-line.js'

let current: LineState = 'waiting'
const listeners = new Set<() => void>()

export function showLineState(state: LineState): void {
  current = state
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether what changes is told at once; where it is not, lists that matter are asked for now and then. */
export const useIsLive = (): boolean => useSyncExternalStore(subscribe, () => current === 'live')
