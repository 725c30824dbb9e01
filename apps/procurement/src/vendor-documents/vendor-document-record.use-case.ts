import { vendorDocumentChanged, type VendorDocumentView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import type { VendorDocument } from './vendor-document.entity.js'
import { vendorDocumentFacts, vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

/** What is done to a document, and why; the event of that version unless it has one of its own. */
export interface DocumentStep {
  readonly verb: string
  readonly reason?: string
  readonly before?: VendorDocumentView
}

/** Stores documents with one event and one audit row per version, and the holds that they bring or end. */
@Injectable()
export class VendorDocumentRecord {
  constructor(
    private readonly documents: VendorDocumentsRepository,
    private readonly vendors: VendorRecord,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Stores a changed document (with `before`), and tells its version. */
  async store(ctx: TenantContext, document: VendorDocument, step: DocumentStep): Promise<VendorDocumentView> {
    if (step.before !== undefined) await this.documents.update(ctx, document)
    await this.outbox.add(ctx, vendorDocumentChanged, {
      aggregateId: document.id,
      aggregateSeq: document.version,
      payload: vendorDocumentFacts(document),
    })
    return this.keep(ctx, document, step)
  }

  /** The audit row of a version whose event is told elsewhere. */
  async keep(
    ctx: TenantContext,
    document: VendorDocument,
    { verb, reason, before }: DocumentStep,
  ): Promise<VendorDocumentView> {
    const after = vendorDocumentViewOf(document)
    await this.audit.record(ctx, {
      action: `procurement.vendor-document.${verb}`,
      entity: 'vendor-document',
      entityId: document.id,
      before,
      after,
      reason,
    })
    return after
  }

  /** Ends the holds that the expiry of these documents placed, if there are any (VEN-4). */
  async release(ctx: TenantContext, vendor: Vendor, documentIds: readonly string[], reason: string): Promise<void> {
    const ended = (documentId: string | null): boolean => documentId !== null && documentIds.includes(documentId)
    if (!(vendor.holdDetails ?? []).some(({ documentId }) => ended(documentId))) return
    await this.vendors.change(ctx, { vendorId: vendor.id, verb: 'release', reason, consequence: true }, (changed) => {
      changed.holdDetails = (changed.holdDetails ?? []).filter(({ documentId }) => !ended(documentId))
    })
  }
}
