import { EXPORT_DAYS, exportDeleted, fileDeleted } from '@nexus/contracts-documents'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, JOB_QUEUE, type JobHandler, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { fileViewOf } from '../files/file.view.js'
import { FilesRepository } from '../files/files.repository.js'
import { removeObjects } from '../files/remove-objects.job.js'
import { DAY_MS, exportFactsOf, exportTrailOf } from './export.view.js'
import { ExportsRepository } from './exports.repository.js'
import { FailExport } from './fail-export.use-case.js'

/** How often an organization's exports are looked through. */
export const CLEAN_EVERY_MS = 3_600_000
/** Longer than all attempts of the job may take: one that is queued still has lost its job. */
const LOST_MS = 6 * 3_600_000
const BATCH = 200
const REASON = `Exports are kept for ${String(EXPORT_DAYS)} days.`

/** Deletes exports that have expired, with their files, and gives up those whose job was lost with its last attempt. */
export const cleanExports = defineJob({
  name: 'documents.export.clean.v1',
  queue: 'objects',
  payload: z.strictObject({}),
})

@Injectable()
export class CleanExports implements JobHandler<typeof cleanExports> {
  constructor(
    private readonly tx: TenantTx,
    private readonly exports: ExportsRepository,
    private readonly files: FilesRepository,
    private readonly failing: FailExport,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext): Promise<{ deleted: number; lost: number }> {
    const now = this.clock.now().getTime()
    const expired = await this.tx.read(ctx, () =>
      this.exports.askedBefore(ctx, new Date(now - EXPORT_DAYS * DAY_MS), BATCH),
    )
    for (const row of expired) await this.tx.run(ctx, () => this.delete(ctx, row.id))
    const lost = await this.tx.read(ctx, () => this.exports.askedBefore(ctx, new Date(now - LOST_MS), BATCH, 'QUEUED'))
    for (const row of lost) await this.tx.run(ctx, () => this.failing.run(ctx, row.id))
    return { deleted: expired.length, lost: lost.length }
  }

  private async delete(ctx: TenantContext, exportId: string): Promise<void> {
    const row = await this.exports.find(ctx, exportId)
    if (row === null) return
    const before = exportTrailOf(row)
    if (row.fileId !== null) await this.deleteFile(ctx, row.fileId)
    // The deletion is a version too, so that its event follows the one before.
    await this.exports.update(ctx, row)
    await this.exports.remove(ctx, exportId)
    const payload = exportFactsOf(row)
    await this.outbox.add(ctx, exportDeleted, { aggregateId: exportId, aggregateSeq: row.version, payload })
    await this.audit.record(ctx, {
      action: 'documents.export.delete',
      entity: 'export',
      entityId: exportId,
      before,
      reason: REASON,
    })
  }

  /** A tombstone, as of every file; a job removes the bytes. */
  private async deleteFile(ctx: TenantContext, fileId: string): Promise<void> {
    const file = await this.files.get(ctx, fileId)
    const before = fileViewOf(file)
    Object.assign(file, { deletedAt: this.clock.now(), deletedBy: ctx.actor.userId, deletionReason: REASON })
    await this.files.update(ctx, file, file.version)
    await this.jobs.add(ctx, removeObjects, { keys: [file.storageKey] })
    const { ownerType, ownerId, sha256 } = file
    const payload = { fileId, ownerType, ownerId, sha256, reason: REASON }
    await this.outbox.add(ctx, fileDeleted, { aggregateId: fileId, aggregateSeq: file.version, payload })
    const change = { before, after: fileViewOf(file), reason: REASON }
    await this.audit.record(ctx, { action: 'documents.file.delete', entity: 'file', entityId: fileId, ...change })
  }
}
