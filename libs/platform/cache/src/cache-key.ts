import { createHash } from 'node:crypto'
import type { CacheTopic } from './cache.js'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PLAIN = /^[A-Za-z0-9._-]{1,100}$/

/**
 * `t:{tenant}:<topic>:<version>:<key>`: the only way to a key of a cached value (2.5). The braces keep all of an
 * organization in one slot of a Redis cluster. A key that is long or has other characters becomes its SHA-256.
 * @throws Error when the tenant is not a lower-case UUID
 */
export function cacheKey(tenantId: string, topic: CacheTopic, version: string, key: string): string {
  const name = PLAIN.test(key) ? key : `sha256-${createHash('sha256').update(key).digest('base64url')}`
  return `${stampKey(tenantId, topic)}:${version}:${name}`
}

/** `t:{tenant}:<topic>`: holds the version of all keys of the organization in the topic. */
export function stampKey(tenantId: string, topic: CacheTopic): string {
  if (!UUID.test(tenantId))
    throw new Error(`"${tenantId}" is not the id of an organization, so nothing is cached for it`)
  return `t:{${tenantId}}:${topic.name}`
}
