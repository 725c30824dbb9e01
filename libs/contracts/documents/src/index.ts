import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import { deleteFile, referenceFile } from './delete-file.js'
import { changeDocumentDesign, documentDesignChanged, getDocumentDesign } from './designs/document-design.js'
import {
  changeDocumentTemplate,
  documentTemplateChanged,
  getDocumentTemplate,
  listDocumentTemplates,
  listDocumentTemplateVersions,
  resetDocumentTemplate,
} from './designs/document-template.js'
import { exportCompleted, exportDeleted, exportFailed, exportRequested } from './exports/export-events.js'
import { getExport, listExports, requestExport } from './exports/export-operations.js'
import { fileDeleted, fileReferenced, fileStored, fileVersionAdded } from './file-events.js'
import { getFile } from './get-file.js'
import { linkFile } from './link-file.js'
import { listFiles, listFileVersions } from './list-files.js'
import { pdfFailed, pdfRendered, pdfRequested } from './pdfs/pdf-events.js'
import { getPdf, listPdfs, requestPdf, verifyPdf } from './pdfs/pdf-operations.js'
import { storeFile } from './store-file.js'
import { abandonUpload, beginUpload, uploadFile, uploadFileVersion } from './upload-file.js'

export * from './delete-file.js'
export * from './designs/document-design.js'
export * from './designs/document-template.js'
export * from './designs/printed-document.js'
export * from './exports/export.errors.js'
export * from './exports/export-events.js'
export * from './exports/export-operations.js'
export {
  EXPORT_DAYS,
  exportView,
  type ExportView,
  MOST_EXPORT_ROWS,
  MOST_RUNNING_EXPORTS,
} from './exports/export-view.js'
export * from './file.errors.js'
export * from './file-events.js'
export { FILE_OWNERS, type FileOwner, OWNER_CALLS } from './file-owner.js'
export { exampleFile, type FileVersionView, fileView, type FileView } from './file-view.js'
export * from './get-file.js'
export * from './link-file.js'
export * from './list-files.js'
export * from './pdfs/pdf-events.js'
export * from './pdfs/pdf-operations.js'
export { pdfView, type PdfView } from './pdfs/pdf-view.js'
export * from './store-file.js'
export * from './upload-file.js'

/** Every operation of documents, for the registry. */
export const documentsOperations: readonly AnyOperation[] = [
  storeFile,
  referenceFile,
  getFile,
  listFiles,
  listFileVersions,
  linkFile,
  deleteFile,
  beginUpload,
  abandonUpload,
  uploadFile,
  uploadFileVersion,
  getDocumentDesign,
  changeDocumentDesign,
  listDocumentTemplates,
  getDocumentTemplate,
  changeDocumentTemplate,
  resetDocumentTemplate,
  listDocumentTemplateVersions,
  requestPdf,
  getPdf,
  listPdfs,
  verifyPdf,
  requestExport,
  getExport,
  listExports,
]

/** Every event that documents publishes, besides its audit events. */
export const documentsEvents: readonly EventDefinition[] = [
  fileStored,
  fileVersionAdded,
  fileReferenced,
  fileDeleted,
  documentDesignChanged,
  documentTemplateChanged,
  pdfRequested,
  pdfRendered,
  pdfFailed,
  exportRequested,
  exportCompleted,
  exportFailed,
  exportDeleted,
]
