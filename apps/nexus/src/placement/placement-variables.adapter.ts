import { readFileSync } from 'node:fs'

/** Only these are read by name: the registry of placements, which names them, is data. */
const NAME = /^NEXUS_PLACEMENT_[A-Z0-9_]+_(URL|DIRECT_URL|MIGRATION_URL)$/

/**
 * Reads the URLs of dedicated databases from the environment: `NEXUS_PLACEMENT_ACME_URL`, or the file that
 * `NEXUS_PLACEMENT_ACME_URL_FILE` names, as secrets of containers are given.
 */
export function placementVariables(environment: NodeJS.ProcessEnv = process.env) {
  return (name: string): string | undefined => {
    if (!NAME.test(name)) return undefined
    const value = environment[name]
    if (value !== undefined && value !== '') return value
    const file = environment[`${name}_FILE`]
    return file === undefined || file === '' ? undefined : readFileSync(file, 'utf8').trim()
  }
}
