import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { processorTime } from '../instance.mjs'

/**
 * Starts the bare handler in a process of its own. `recipes` { kind: [recipe] }; `requestOf(kind, index, authorization)` is
 * the request that makes it say the recipe.
 */
export async function startBare(settings) {
  const child = fork(fileURLToPath(new URL('bare-process.mjs', import.meta.url)), { stdio: 'inherit' })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.send(settings)
  const [{ url, error }] = await once(child, 'message')
  if (error !== undefined) throw new Error(error)
  return {
    origins: [url],
    cpu: () => processorTime(child.pid),
    stop() {
      process.off('exit', kill)
      child.disconnect()
    },
  }
}

/** The request to the bare handler for a recipe, in place of the platform's own. */
export const bareRequest = (kind, index, { method, headers, body, keyed, expect }) => ({
  method,
  path: `/${kind}/${String(index)}`,
  headers,
  body,
  keyed,
  expect,
})
