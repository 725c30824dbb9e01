import { fileStored, pdfFailed, pdfOutdated, pdfRendered } from '@nexus/contracts-documents'
import { type Clock, CLOCK, type Ids, IDS, isDomainError, stepId, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { JobLeaseLost, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { failpoint, isPermanent, Outbox } from '@nexus/platform-outbox'
import { pdfPageCount } from '@nexus/platform-pdf'
import { OBJECT_STORAGE, type ObjectHead, objectKey, type ObjectKey, type ObjectStorage } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { fileFactsOf } from '../files/file.view.js'
import { FilesRepository } from '../files/files.repository.js'
import { StoredFile } from '../files/stored-file.entity.js'
import { PdfPages, type PrintedPage } from './pdf-pages.adapter.js'
import type { Pdf } from './pdf.entity.js'
import { pdfFactsOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'
import { renderPdf } from './render-pdf.config.js'

interface Stored extends PrintedPage {
  readonly key: ObjectKey
  readonly head: ObjectHead
}

/** Prints one PDF and stores it once; bytes before the row, and both exactly once (PDF-1). */
@Injectable()
export class RenderPdf implements JobHandler<typeof renderPdf> {
  constructor(
    private readonly tx: TenantTx,
    private readonly pdfs: PdfsRepository,
    private readonly files: FilesRepository,
    private readonly pages: PdfPages,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext, { pdfId }: JobPayload<typeof renderPdf>, job: JobRun): Promise<void> {
    const pdf = await this.tx.read(ctx, () => this.pdfs.get(ctx, pdfId))
    if (pdf.state !== 'QUEUED') return
    await this.removeEarlier(ctx, pdf, job)
    try {
      const page = await this.pages.print(ctx, pdf)
      if (page.printed !== pdf.printed) throw pdfOutdated('The document has changed; ask for its present version.')
      const key = keyOf(ctx, pdf, job, job.attempt)
      const head = await this.storage.put(key, page.bytes, { contentType: 'application/pdf' })
      failpoint('s3-put-before-row')
      await this.tx.run(ctx, () => this.store(ctx, pdfId, { ...page, key, head }, job))
    } catch (error) {
      const isOver = isPermanent(error) || job.attempt >= renderPdf.maxAttempts
      if (isOver && !(error instanceof JobLeaseLost) && !job.signal.aborted)
        await this.tx.run(ctx, () => this.fail(ctx, pdfId, error))
      throw error
    }
  }

  private async store(ctx: TenantContext, pdfId: string, stored: Stored, job: JobRun): Promise<void> {
    const pdf = await this.pdfs.get(ctx, pdfId)
    const { head, contentHash, verificationCode } = stored
    const { sha256, size } = head
    const file = await this.storeFile(ctx, pdf, stored)
    const pages = pdfPageCount(stored.bytes)
    const fileId = file.id
    Object.assign(pdf, { state: 'READY', fileId, sha256, size, pages, contentHash, verificationCode })
    await this.pdfs.update(ctx, pdf)
    const payload = { ...pdfFactsOf(pdf), fileId, sha256, pages }
    await this.outbox.add(ctx, pdfRendered, { aggregateId: pdfId, aggregateSeq: pdf.version, payload })
    const after = { ...payload, contentHash }
    await this.audit.record(ctx, { action: 'documents.pdf.render', entity: 'pdf', entityId: pdfId, after })
    await job.complete({ fileId })
  }

  private async storeFile(ctx: TenantContext, pdf: Pdf, { key, head, fileName }: Stored): Promise<StoredFile> {
    const file = Object.assign(new StoredFile(), {
      id: this.ids.next(),
      fileName,
      ...{ mediaType: 'application/pdf', kind: 'pdf', ownerType: pdf.documentType, ownerId: pdf.documentId },
      ...{ sha256: head.sha256, size: head.size, storageKey: key, number: 1 },
      createdAt: this.clock.now(),
      createdBy: ctx.actor.userId,
    })
    await this.files.insertOnce(ctx, file)
    const facts = fileFactsOf(file)
    await this.outbox.add(ctx, fileStored, {
      aggregateId: file.id,
      aggregateSeq: 1,
      payload: { fileId: file.id, ...facts },
    })
    await this.audit.record(ctx, { action: 'documents.file.store', entity: 'file', entityId: file.id, after: facts })
    return file
  }

  private async fail(ctx: TenantContext, pdfId: string, error: unknown): Promise<void> {
    const pdf = await this.pdfs.get(ctx, pdfId)
    if (pdf.state !== 'QUEUED') return
    const failure = isDomainError(error)
      ? { code: error.code, detail: error.detail.slice(0, 500) }
      : { code: 'documents.pdf.failed', detail: 'The PDF could not be made; ask for it again.' }
    Object.assign(pdf, { state: 'FAILED', failureCode: failure.code, failureDetail: failure.detail })
    await this.pdfs.update(ctx, pdf)
    const payload = { ...pdfFactsOf(pdf), ...failure }
    await this.outbox.add(ctx, pdfFailed, { aggregateId: pdfId, aggregateSeq: pdf.version, payload })
    await this.audit.record(ctx, { action: 'documents.pdf.fail', entity: 'pdf', entityId: pdfId, after: payload })
  }

  /** What attempts before this one stored without coming to their row. */
  private async removeEarlier(ctx: TenantContext, pdf: Pdf, job: JobRun): Promise<void> {
    for (let attempt = 1; attempt < job.attempt; attempt += 1) await this.storage.remove(keyOf(ctx, pdf, job, attempt))
  }
}

/** Another key for each attempt: two prints of the same page differ in the time that is written into them. */
const keyOf = (ctx: TenantContext, pdf: Pdf, job: JobRun, attempt: number): ObjectKey =>
  objectKey(ctx.tenantId, 'pdf', stepId(pdf.id, job.jobId, String(attempt)))
