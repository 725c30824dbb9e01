import { useSyncExternalStore } from 'react'

/** Documents of which it is known; those that were told of longest ago go first. */
const MOST = 100

const newest = new Map<string, number>()
const listeners = new Set<() => void>()

/** Remembers that a document has this version by now. */
export function noteVersion(documentId: string, version: number): void {
  const known = newest.get(documentId)
  if (known !== undefined && known >= version) return
  newest.delete(documentId)
  newest.set(documentId, version)
  const [oldest] = newest.keys()
  if (newest.size > MOST && oldest !== undefined) newest.delete(oldest)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The newest version of a document that was told of; undefined: nobody has changed it since this page is open. */
export const useNewestVersion = (documentId: string | undefined): number | undefined =>
  useSyncExternalStore(subscribe, () => (documentId === undefined ? undefined : newest.get(documentId)))
