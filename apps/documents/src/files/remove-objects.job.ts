import type { TenantContext } from '@nexus/kernel'
import { defineJob, type JobHandler, type JobPayload } from '@nexus/platform-jobs'
import { failpoint } from '@nexus/platform-outbox'
import { asObjectKey, OBJECT_STORAGE, type ObjectStorage, tenantOfKey } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'

/** Removes stored bytes after the row that named them has gone; removing them twice does no harm. */
export const removeObjects = defineJob({
  name: 'documents.object.remove.v1',
  queue: 'objects',
  payload: z.strictObject({ keys: z.array(z.string()) }),
})

@Injectable()
export class RemoveObjects implements JobHandler<typeof removeObjects> {
  constructor(@Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage) {}

  async run(ctx: TenantContext, { keys }: JobPayload<typeof removeObjects>): Promise<void> {
    failpoint('row-before-s3-delete')
    for (const text of keys) {
      const key = asObjectKey(text)
      if (tenantOfKey(key) === ctx.tenantId) await this.storage.remove(key)
    }
  }
}
