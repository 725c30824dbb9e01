import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the built console is; undefined when it was not built, and the gateway serves the API alone. */
export function consoleFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../console/dist', import.meta.url))
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}
