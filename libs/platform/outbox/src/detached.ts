import { AsyncResource } from 'node:async_hooks'

const border = new AsyncResource('NexusEventBorder')

/**
 * Runs `work` outside of the caller's AsyncLocalStorage, as a network hop would: without it the publisher's
 * open transaction leaks into relay and consumers that share its process.
 */
export function detached<T>(work: () => T): T {
  return border.runInAsyncScope(work)
}
