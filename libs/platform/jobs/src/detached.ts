import { AsyncResource } from 'node:async_hooks'

const border = new AsyncResource('NexusJobBorder')

/** Runs `work` outside of the caller's AsyncLocalStorage: who adds a job must not lend it an open transaction. */
export function detached<T>(work: () => T): T {
  return border.runInAsyncScope(work)
}
