import { useSyncExternalStore } from 'react'
import { session } from '../client.js'

/** After everything that somebody waits for. */
const REGISTER_AFTER_MS = 3_000
const LOOK_EVERY_MS = 30 * 60_000
/** Coming back to the tab asks again, but not each time. */
const LEAST_BETWEEN_MS = 60_000

const LOCK = 'nexus-build:'

let isNewer = false
let lookedAt = 0
const listeners = new Set<() => void>()

/** Whether Nexus serves a newer console than this page is. */
export const useHasNewerVersion = (): boolean => useSyncExternalStore(subscribe, () => isNewer)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Keeps the files of the console in this browser, and looks now and then whether there is a newer one. The page never loads
 * itself anew: whoever types decides when.
 */
export function followVersion(): void {
  const own = document.querySelector<HTMLMetaElement>('meta[name="nexus-build"]')?.content
  // While it is developed there are no builds.
  if (own === undefined) return
  // Held as long as the page is open: tells pages of other builds that this one still needs its parts.
  void navigator.locks.request(`${LOCK}${own}`, { mode: 'shared' }, () => new Promise(() => undefined))
  const look = (): void => void lookForNewer(own)
  window.setInterval(look, LOOK_EVERY_MS)
  window.addEventListener('online', look)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - lookedAt > LEAST_BETWEEN_MS) look()
  })
  if (!('serviceWorker' in navigator)) return
  const keep = (): unknown =>
    window.setTimeout(() => void keepFiles(own, look).catch(() => undefined), REGISTER_AFTER_MS)
  keep()
  // Signing out takes everything away that this browser holds, the service worker too (Clear-Site-Data).
  session.onChange((state) => state === 'signed-in' && keep())
}

async function lookForNewer(own: string): Promise<void> {
  lookedAt = Date.now()
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  const [newest, registration] = await Promise.all([newestBuild(), workers?.getRegistration()])
  void registration?.update().catch(() => undefined)
  if (newest === undefined || newest === own || isNewer) return
  isNewer = true
  for (const listener of listeners) listener()
}

/** The build that Nexus serves now; undefined when it cannot be asked. */
async function newestBuild(): Promise<string | undefined> {
  try {
    // eslint-disable-next-line no-restricted-globals -- a file of the console, nothing of the API
    const answer = await fetch('/build.json', { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as { readonly build: string }).build : undefined
  } catch {
    return undefined
  }
}

/** What is listened to already: registering again answers the registration that there is. */
const followed = new WeakSet<ServiceWorkerRegistration>()

async function keepFiles(own: string, look: () => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  if (followed.has(registration)) return
  followed.add(registration)
  const settle = (): void => void letIn(registration, own)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      // The first one of all replaces none.
      if (installing.state !== 'installed' || navigator.serviceWorker.controller === null) return
      look()
      settle()
    })
  })
  settle()
}

/** The newer service worker takes over when only pages of the newest build are open: older ones still need the older files. */
async function letIn(registration: ServiceWorkerRegistration, own: string): Promise<void> {
  if (registration.waiting === null || (await newestBuild()) !== own) return
  const { held = [] } = await navigator.locks.query()
  const others = held.filter(({ name = '' }) => name.startsWith(LOCK) && name !== `${LOCK}${own}`)
  if (others.length === 0) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
}
