import { type Clock, CLOCK, schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { VendorDocumentRecord } from './vendor-document-record.use-case.js'
import type { VendorDocument } from './vendor-document.entity.js'
import { vendorDocumentMachine } from './vendor-document.machine.js'
import { vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

/** The last day of a document has passed: what the organization wants is held until a valid one is filed (VEN-4). */
export const expireVendorDocument = defineJob({
  name: 'procurement.vendor-document.expire.v1',
  queue: 'vendors',
  payload: z.strictObject({ documentId: schemas.uuid() }),
})

@Injectable()
export class ExpireVendorDocument implements JobHandler<typeof expireVendorDocument> {
  constructor(
    private readonly tx: TenantTx,
    private readonly documents: VendorDocumentsRepository,
    private readonly vendors: VendorsRepository,
    private readonly vendorRecord: VendorRecord,
    private readonly record: VendorDocumentRecord,
    private readonly settings: ProcurementSettingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext, { documentId }: JobPayload<typeof expireVendorDocument>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.expire(ctx, documentId)
      await job.complete()
    })
  }

  private async expire(ctx: TenantContext, documentId: string): Promise<void> {
    const { vendorId } = await this.documents.get(ctx, documentId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const document = await this.documents.get(ctx, documentId)
    // Replaced or withdrawn meanwhile.
    if (document.state !== 'VALID') return
    const before = vendorDocumentViewOf(document)
    document.state = vendorDocumentMachine.next(document.state, 'expire')
    await this.record.store(ctx, document, { verb: 'expire', before })
    if (vendor.mergedInto === null) await this.hold(ctx, document)
  }

  private async hold(ctx: TenantContext, document: VendorDocument): Promise<void> {
    const { id: documentId, vendorId, type, number, expiresOn, createdBy } = document
    const stages = document.holdOnExpiry ?? (await this.settings.current(ctx)).vendorDocumentExpiryHolds
    if (stages.length === 0) return
    const reason = `${type} ${number} has expired on ${String(expiresOn)}`
    const since = this.clock.now().toISOString()
    await this.vendorRecord.change(ctx, { vendorId, verb: 'hold', reason, consequence: true }, (vendor) => {
      vendor.holdDetails = [
        ...(vendor.holdDetails ?? []),
        ...stages.map((stage) => ({
          stage,
          reason,
          origin: 'document' as const,
          documentId,
          ...(expiresOn === null ? {} : { document: { type, number, expiredOn: expiresOn } }),
          userId: createdBy,
          since,
        })),
      ]
    })
  }
}
