import { isDomainError, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { asObjectKey, OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { TemplatesRepository } from '../designs/templates.repository.js'
import { FilesRepository } from '../files/files.repository.js'
import { DocumentPrinter } from '../printing/document-printer.adapter.js'
import type { PageData } from '../printing/page-data.builder.js'
import type { Pdf } from './pdf.entity.js'
import { PrintedDocuments } from './printed-documents.adapter.js'
import { verificationCodeOf } from './verification-code.policy.js'

/** A printed document with what identifies its content. */
export interface PrintedPage {
  readonly bytes: Uint8Array
  /** What was found to print; another one than was asked for when the document went on. */
  readonly printed: string
  readonly fileName: string
  readonly contentHash: string
  readonly verificationCode: string
}

/** From a PDF that was asked for to its bytes: document, template, logo, hash and print. Outside of transactions. */
@Injectable()
export class PdfPages {
  constructor(
    private readonly tx: TenantTx,
    private readonly documents: PrintedDocuments,
    private readonly templates: TemplatesRepository,
    private readonly files: FilesRepository,
    private readonly printer: DocumentPrinter,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
  ) {}

  /** @throws DomainError pdf.*, or what the services of the document refuse */
  async print(ctx: TenantContext, pdf: Pdf): Promise<PrintedPage> {
    const { tenantId } = ctx
    const { documentType, documentId, revision, look, templateVersion } = pdf
    const { language } = look
    const { version, page } = await this.documents.page(ctx, documentType, documentId, { revision, language })
    const { watermark, printed } = version
    const template = await this.tx.read(ctx, () => this.templates.content(ctx, documentType, templateVersion))
    const logo = look.logoFileId === null ? '' : await this.imageOf(ctx, look.logoFileId)
    const contentHash = hashOf({ pdfId: pdf.id, page, watermark, language, templateVersion })
    const verificationCode = verificationCodeOf(contentHash)
    const job = { tenantId, documentType, page, template, look, logo, verificationCode, watermark }
    const bytes = await this.printer.print(job)
    return { bytes, printed, fileName: fileNameOf(pdf, page), contentHash, verificationCode }
  }

  private async imageOf(ctx: TenantContext, fileId: string): Promise<string> {
    try {
      const { storageKey, mediaType } = await this.tx.read(ctx, () => this.files.get(ctx, fileId))
      const pieces = (await (await this.storage.open(asObjectKey(storageKey))).toArray()) as Uint8Array[]
      return `data:${mediaType};base64,${Buffer.concat(pieces).toString('base64')}`
    } catch (error) {
      if (isDomainError(error) && error.kind === 'NOT_FOUND') return ''
      throw error
    }
  }
}

const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')

function fileNameOf({ documentType, documentId, printed }: Pdf, { number }: PageData): string {
  const name = number === '' ? `${documentType}-${documentId.slice(-8)}` : number
  const suffix = printed.startsWith('revision-0') ? '' : `-${printed}`
  return `${name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}${suffix}${printed === 'revision-0-void' ? '-void' : ''}.pdf`
}
