import { fileVendorDocument, listVendorDocuments, withdrawVendorDocument } from '@nexus/contracts-procurement'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { expireVendorDocument, ExpireVendorDocument } from './expire-vendor-document.job.js'
import { FileVendorDocument } from './file-vendor-document.use-case.js'
import { ListVendorDocuments } from './list-vendor-documents.query.js'
import { remindOfVendorDocument, RemindOfVendorDocument } from './remind-of-vendor-document.job.js'
import { WithdrawVendorDocument } from './withdraw-vendor-document.use-case.js'

export const VendorDocumentMessages = operationsOf('vendor-documents', {
  operations: [
    serve(fileVendorDocument, FileVendorDocument),
    serve(listVendorDocuments, ListVendorDocuments),
    serve(withdrawVendorDocument, WithdrawVendorDocument),
  ],
  jobs: [does(remindOfVendorDocument, RemindOfVendorDocument), does(expireVendorDocument, ExpireVendorDocument)],
})
