import { vendorDocumentExpiring } from '@nexus/contracts-procurement'
import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { VendorDocumentRecord } from './vendor-document-record.use-case.js'
import { vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

/** Tells that a document expires in so many days, once (VEN-4). */
export const remindOfVendorDocument = defineJob({
  name: 'procurement.vendor-document.remind.v1',
  queue: 'vendors',
  payload: z.strictObject({ documentId: schemas.uuid(), daysLeft: z.int().min(0) }),
})

@Injectable()
export class RemindOfVendorDocument implements JobHandler<typeof remindOfVendorDocument> {
  constructor(
    private readonly tx: TenantTx,
    private readonly documents: VendorDocumentsRepository,
    private readonly vendors: VendorsRepository,
    private readonly record: VendorDocumentRecord,
    private readonly outbox: Outbox,
  ) {}

  async run(
    ctx: TenantContext,
    { documentId, daysLeft }: JobPayload<typeof remindOfVendorDocument>,
    job: JobRun,
  ): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.remind(ctx, documentId, daysLeft)
      await job.complete()
    })
  }

  /** Nothing to say of what was replaced or withdrawn meanwhile. */
  private async remind(ctx: TenantContext, documentId: string, daysLeft: number): Promise<void> {
    const { vendorId } = await this.documents.get(ctx, documentId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const document = await this.documents.get(ctx, documentId)
    if (document.state !== 'VALID' || document.expiresOn === null || document.reminded.includes(daysLeft)) return
    const before = vendorDocumentViewOf(document)
    document.reminded = [...document.reminded, daysLeft]
    await this.documents.update(ctx, document)
    await this.outbox.add(ctx, vendorDocumentExpiring, {
      aggregateId: document.id,
      aggregateSeq: document.version,
      payload: {
        documentId,
        vendorId,
        vendorName: vendor.name,
        documentType: document.type,
        expiresOn: document.expiresOn,
        daysLeft,
        responsibleUserId: document.createdBy,
      },
    })
    await this.record.keep(ctx, document, { verb: 'remind', before, reason: `${String(daysLeft)} days are left` })
  }
}
