import { type PdfView, type PrintedDocument, pdfRequested } from '@nexus/contracts-documents'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { DesignsRepository } from '../designs/designs.repository.js'
import { TemplatesRepository } from '../designs/templates.repository.js'
import type { Pdf } from './pdf.entity.js'
import { pdfFactsOf, pdfViewOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'
import type { PrintedVersion } from './printed-version.policy.js'
import { renderPdf } from './render-pdf.config.js'

/** The one way in which PDFs are asked for, by people and by events. */
@Injectable()
export class PdfRequests {
  constructor(
    private readonly pdfs: PdfsRepository,
    private readonly designs: DesignsRepository,
    private readonly templates: TemplatesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The PDF of a version in the present look; one that is not there, or that failed, is queued (PDF-1). */
  async ask(
    ctx: TenantContext,
    documentType: PrintedDocument,
    documentId: string,
    version: PrintedVersion,
  ): Promise<PdfView> {
    const { version: designVersion, ...look } = await this.designs.current(ctx)
    const templateVersion = (await this.templates.find(ctx, documentType))?.version ?? 0
    const { printed, revision, watermark } = version
    const identity = { documentType, documentId, printed, templateVersion, designVersion }
    const isNew = await this.pdfs.insertOnce(ctx, {
      ...identity,
      ...{ id: this.ids.next(), revision, watermark, look, state: 'QUEUED' },
      ...{ fileId: null, sha256: null, size: null, pages: null, contentHash: null, verificationCode: null },
      ...{ failureCode: null, failureDetail: null },
    })
    const pdf = await this.pdfs.lockSame(ctx, identity)
    if (pdf.state === 'READY') return pdfViewOf(pdf)
    const hasFailed = pdf.state === 'FAILED'
    if (hasFailed) {
      Object.assign(pdf, { state: 'QUEUED', failureCode: null, failureDetail: null })
      await this.pdfs.update(ctx, pdf)
    }
    if (isNew || hasFailed) await this.tell(ctx, pdf, isNew)
    // Also for one that is queued: a job that was lost with its last attempt is replaced.
    await this.jobs.add(ctx, renderPdf, { pdfId: pdf.id }, { dedupeKey: pdf.id })
    return pdfViewOf(pdf)
  }

  private async tell(ctx: TenantContext, pdf: Pdf, isNew: boolean): Promise<void> {
    const payload = pdfFactsOf(pdf)
    await this.outbox.add(ctx, pdfRequested, { aggregateId: pdf.id, aggregateSeq: pdf.version, payload })
    await this.audit.record(ctx, {
      action: isNew ? 'documents.pdf.request' : 'documents.pdf.request-again',
      entity: 'pdf',
      entityId: pdf.id,
      after: payload,
    })
  }
}
