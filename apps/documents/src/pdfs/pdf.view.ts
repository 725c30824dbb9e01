import type { PdfView } from '@nexus/contracts-documents'
import type { Pdf } from './pdf.entity.js'

export function pdfViewOf(pdf: Pdf): PdfView {
  const { documentType, documentId, printed, revision, watermark, templateVersion, designVersion, state } = pdf
  const { fileId, sha256, size, pages, verificationCode, contentHash, failureCode, failureDetail } = pdf
  return {
    pdfId: pdf.id,
    ...{ documentType, documentId, printed, revision, watermark },
    language: pdf.look.language,
    pageFormat: pdf.look.pageFormat,
    ...{ templateVersion, designVersion, state, fileId, sha256, size, pages, verificationCode, contentHash },
    failure: failureCode === null ? null : { code: failureCode, detail: failureDetail ?? '' },
    createdAt: pdf.createdAt.toISOString(),
    createdBy: pdf.createdBy,
    updatedAt: pdf.updatedAt.toISOString(),
    version: pdf.version,
  }
}

/** What events say of a PDF. */
export function pdfFactsOf({ id, documentType, documentId, printed, revision }: Pdf) {
  return { pdfId: id, documentType, documentId, printed, revision }
}
