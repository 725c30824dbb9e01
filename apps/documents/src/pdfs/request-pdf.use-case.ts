import type { requestPdf } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PdfRequests } from './pdf-requests.use-case.js'
import { pdfViewOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'
import { PrintedDocuments } from './printed-documents.adapter.js'
import type { PrintedVersion } from './printed-version.policy.js'

type Request = typeof requestPdf

@Injectable()
export class RequestPdf implements UseCase<Request, PrintedVersion> {
  constructor(
    private readonly documents: PrintedDocuments,
    private readonly requests: PdfRequests,
    private readonly pdfs: PdfsRepository,
  ) {}

  /** With the caller's own rights: whoever may read a document may have it printed. */
  prepare(ctx: TenantContext, { documentType, documentId, revision }: InputOf<Request>): Promise<PrintedVersion> {
    return this.documents.versionOf(ctx, documentType, documentId, revision)
  }

  execute(ctx: TenantContext, input: InputOf<Request>, version: PrintedVersion): Promise<OutputOf<Request>> {
    return this.requests.ask(ctx, input.documentType, input.documentId, version)
  }

  async reread(ctx: TenantContext, { pdfId }: OutputOf<Request>): Promise<OutputOf<Request>> {
    return pdfViewOf(await this.pdfs.get(ctx, pdfId))
  }
}
