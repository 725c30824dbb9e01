import {
  exportCompleted,
  exportNotAList,
  exportTooLarge,
  fileStored,
  MOST_EXPORT_ROWS,
} from '@nexus/contracts-documents'
import { type Clock, CLOCK, type Ids, IDS, isDomainError, stepId, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, JobLeaseLost, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { failpoint, isPermanent, Outbox } from '@nexus/platform-outbox'
import {
  OBJECT_STORAGE,
  type ObjectHead,
  objectKey,
  type ObjectKey,
  type ObjectStorage,
  objectTooLarge,
} from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { fileFactsOf } from '../files/file.view.js'
import { FilesRepository } from '../files/files.repository.js'
import { StoredFile } from '../files/stored-file.entity.js'
import { CsvFile } from './csv-file.builder.js'
import type { Export } from './export.entity.js'
import { exportFileName, EXPORT_OWNER } from './export-file.policy.js'
import { exportFactsOf, exportTrailOf } from './export.view.js'
import { EXPORT_CALLS, EXPORTABLE } from './exportable-lists.config.js'
import { ExportsRepository } from './exports.repository.js'
import { FailExport } from './fail-export.use-case.js'
import { ListedPages } from './listed-pages.adapter.js'

const MOST_BYTES = 100 * 1024 * 1024
const MEDIA_TYPE = 'text/csv; charset=utf-8'

/**
 * Makes one file. It names no rights of its own: it reads with those that the person has at that moment. A list of
 * 100,000 rows is 500 pages.
 */
export const makeExport = defineJob({
  name: 'documents.export.make.v1',
  queue: 'exports',
  payload: z.strictObject({ exportId: z.string() }),
  timeoutMs: 900_000,
  backoff: { firstMs: 1000, longestMs: 60_000 },
  calls: EXPORT_CALLS,
})

interface Made {
  readonly key: ObjectKey
  readonly head: ObjectHead
  readonly rows: number
  readonly truncated: boolean
}

/** Makes one export: reads the list as its person, streams it into the storage, and stores the row exactly once. */
@Injectable()
export class MakeExport implements JobHandler<typeof makeExport> {
  constructor(
    private readonly tx: TenantTx,
    private readonly exports: ExportsRepository,
    private readonly files: FilesRepository,
    private readonly pages: ListedPages,
    private readonly failing: FailExport,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext, { exportId }: JobPayload<typeof makeExport>, job: JobRun): Promise<void> {
    const row = await this.tx.read(ctx, () => this.exports.find(ctx, exportId))
    if (row?.state !== 'QUEUED') return
    for (let attempt = 1; attempt < job.attempt; attempt += 1) await this.storage.remove(keyOf(ctx, job, attempt))
    try {
      const made = await this.make(ctx, row, job)
      failpoint('s3-put-before-row')
      await this.tx.run(ctx, () => this.store(ctx, exportId, made, job))
    } catch (error) {
      const isOver = isPermanent(error) || job.attempt >= makeExport.maxAttempts
      if (isOver && !(error instanceof JobLeaseLost) && !job.signal.aborted)
        await this.tx.run(ctx, () => this.failing.run(ctx, exportId, error))
      throw error
    }
  }

  /** Bytes before the row. Another key for each attempt, since the list changes in between. */
  private async make(ctx: TenantContext, row: Export, job: JobRun): Promise<Made> {
    const { operation, query, columns, byteOrderMark } = row
    const list = EXPORTABLE.get(operation)
    if (list === undefined) throw exportNotAList(`${operation} is not a list of the platform any more.`)
    const pages = this.pages.of(ctx, list, query, job.signal)
    const file = new CsvFile({ columns, byteOrderMark, mostRows: MOST_EXPORT_ROWS }, pages)
    const key = keyOf(ctx, job, job.attempt)
    try {
      const head = await this.storage.put(key, file.bytes(), { contentType: MEDIA_TYPE, maxBytes: MOST_BYTES })
      return { key, head, rows: file.rows, truncated: file.truncated }
    } catch (error) {
      if (!isDomainError(error) || error.code !== objectTooLarge.code) throw error
      throw exportTooLarge('The file would be larger than 100 MiB; choose fewer columns, or narrow the list.')
    }
  }

  private async store(ctx: TenantContext, exportId: string, made: Made, job: JobRun): Promise<void> {
    const row = await this.exports.get(ctx, exportId)
    const before = exportTrailOf(row)
    const file = await this.storeFile(ctx, row, made)
    const { rows, truncated } = made
    const { id: fileId, fileName, size } = file
    Object.assign(row, { state: 'READY', slot: null, rows, truncated, fileId, fileName, size })
    await this.exports.update(ctx, row)
    const payload = { ...exportFactsOf(row), fileId, rows, truncated }
    await this.outbox.add(ctx, exportCompleted, { aggregateId: exportId, aggregateSeq: row.version, payload })
    const after = exportTrailOf(row)
    const entity = { entity: 'export', entityId: exportId }
    await this.audit.record(ctx, { action: 'documents.export.complete', ...entity, before, after })
    await job.complete({ fileId, rows })
  }

  private async storeFile(ctx: TenantContext, row: Export, { key, head }: Made): Promise<StoredFile> {
    const now = this.clock.now()
    const file = Object.assign(new StoredFile(), {
      id: this.ids.next(),
      fileName: exportFileName(row.operation, now),
      ...{ mediaType: MEDIA_TYPE, kind: EXPORT_OWNER, ownerType: EXPORT_OWNER, ownerId: row.id },
      ...{ sha256: head.sha256, size: head.size, storageKey: key, number: 1 },
      createdAt: now,
      createdBy: row.createdBy,
    })
    await this.files.insertOnce(ctx, file)
    const facts = fileFactsOf(file)
    const payload = { fileId: file.id, ...facts }
    await this.outbox.add(ctx, fileStored, { aggregateId: file.id, aggregateSeq: 1, payload })
    await this.audit.record(ctx, { action: 'documents.file.store', entity: 'file', entityId: file.id, after: facts })
    return file
  }
}

const keyOf = (ctx: TenantContext, job: JobRun, attempt: number): ObjectKey =>
  objectKey(ctx.tenantId, EXPORT_OWNER, stepId(job.jobId, String(attempt)))
