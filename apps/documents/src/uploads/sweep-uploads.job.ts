import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { UploadInspection } from './upload-inspection.guard.js'
import { UploadsRepository } from './uploads.repository.js'

/** How often an organization's stale uploads are removed. */
export const SWEEP_EVERY_MS = 3_600_000
/** Longer than any request may take. */
const STALE_MS = 3_600_000
const BATCH = 200

/** Removes what arrived of uploads that were never ended: the edge died, or the caller went away (DOC-02). */
export const sweepUploads = defineJob({
  name: 'documents.upload.sweep.v1',
  queue: 'objects',
  payload: z.strictObject({}),
})

@Injectable()
export class SweepUploads implements JobHandler<typeof sweepUploads> {
  constructor(
    private readonly tx: TenantTx,
    private readonly uploads: UploadsRepository,
    private readonly inspection: UploadInspection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext): Promise<{ removed: number }> {
    const edge = new Date(this.clock.now().getTime() - STALE_MS)
    const stale = await this.tx.read(ctx, () => this.uploads.begunBefore(ctx, edge, BATCH))
    for (const upload of stale) {
      // The row first: an upload that became a file a moment ago has none, and keeps its bytes.
      const stands = (await this.tx.run(ctx, () => this.uploads.remove(ctx, upload.id))) === 1
      if (stands) await this.inspection.removeBytes(ctx, upload)
    }
    return { removed: stale.length }
  }
}
