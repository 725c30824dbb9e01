import type { vendorDocumentChanged, VendorDocumentView } from '@nexus/contracts-procurement'
import type { PayloadOf } from '@nexus/kernel'
import type { VendorDocument } from './vendor-document.entity.js'

export function vendorDocumentViewOf(document: VendorDocument): VendorDocumentView {
  return {
    documentId: document.id,
    vendorId: document.vendorId,
    type: document.type,
    number: document.number,
    issuedOn: document.issuedOn,
    expiresOn: document.expiresOn,
    fileId: document.fileId,
    holdOnExpiry: document.holdOnExpiry,
    state: document.state,
    replacedBy: document.replacedBy,
    createdAt: document.createdAt.toISOString(),
    createdBy: document.createdBy,
    updatedAt: document.updatedAt.toISOString(),
    version: document.version,
  }
}

/** What other services are told of a document. */
export function vendorDocumentFacts(document: VendorDocument): PayloadOf<typeof vendorDocumentChanged> {
  const { documentId, vendorId, type, number, expiresOn, state, version } = vendorDocumentViewOf(document)
  return { documentId, vendorId, type, number, expiresOn, state, version }
}
