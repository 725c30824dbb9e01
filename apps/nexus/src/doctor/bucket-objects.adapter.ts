import { isDomainError } from '@nexus/kernel'
import { asObjectKey, objectNotFound, type ObjectStorage } from '@nexus/platform-storage'
import type { ObjectLister } from './doctor-site.adapter.js'

/** The objects of a bucket, as its server lists them. */
export function bucketObjects(storage: ObjectStorage): ObjectLister {
  return {
    async *keysBefore(edge) {
      for await (const { key } of storage.list({ olderThan: edge, limit: Number.MAX_SAFE_INTEGER })) yield key
    },
    async sizeOf(key) {
      try {
        return (await storage.head(asObjectKey(key))).size
      } catch (error) {
        if (isDomainError(error) && error.code === objectNotFound.code) return undefined
        throw error
      }
    },
  }
}
