import { useSyncExternalStore } from 'react'

/** In memory only, and out of the address before anything else looks at it: whoever has it can join. */
let token: string | undefined
const listeners = new Set<() => void>()

function take(): void {
  const { pathname, hash } = window.location
  if (pathname !== '/invitation') return
  const given = new URLSearchParams(hash.slice(1)).get('token')
  if (given === null || given === '') return
  token = given
  window.history.replaceState(window.history.state, '', '/invitation')
  for (const listener of listeners) listener()
}

take()
// Another link, opened in the same tab.
window.addEventListener('hashchange', take)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What stood behind `#token=` in the link of the mail; undefined after the page was loaded anew. */
export const useInvitationToken = (): string | undefined => useSyncExternalStore(subscribe, () => token)
