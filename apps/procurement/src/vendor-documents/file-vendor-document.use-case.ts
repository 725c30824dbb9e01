import { referenceFile } from '@nexus/contracts-documents'
import { type fileVendorDocument, vendorMerged } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay, DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import { endOfDay } from '../vendors/calendar-days.policy.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { expireVendorDocument } from './expire-vendor-document.job.js'
import { remindOfVendorDocument } from './remind-of-vendor-document.job.js'
import { VendorDocumentRecord } from './vendor-document-record.use-case.js'
import type { VendorDocument } from './vendor-document.entity.js'
import { vendorDocumentMachine } from './vendor-document.machine.js'
import { assertDays, remindersOf } from './vendor-document.policy.js'
import { vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

type Input = InputOf<typeof fileVendorDocument>

@Injectable()
export class FileVendorDocument implements UseCase<typeof fileVendorDocument> {
  constructor(
    private readonly documents: VendorDocumentsRepository,
    private readonly vendors: VendorsRepository,
    private readonly record: VendorDocumentRecord,
    private readonly rpc: RpcClient,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The scan must be among the files of the vendor; it is kept as long as there are documents (VEN-4). */
  async prepare(ctx: TenantContext, input: Input): Promise<void> {
    const { fileId, vendorId } = input
    if (fileId === null) return
    assertDays(input, this.today())
    const owner = { ownerType: 'vendor', ownerId: vendorId, referencedBy: 'vendor-document' }
    await this.rpc.call(ctx, referenceFile, { fileId, ...owner })
  }

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof fileVendorDocument>> {
    const vendor = await this.vendors.lock(ctx, input.vendorId)
    if (vendor.mergedInto !== null)
      throw vendorMerged(`${vendor.name} was merged into another vendor: file it there.`, {
        facts: { vendorId: vendor.id, name: vendor.name, mergedInto: vendor.mergedInto },
      })
    const today = this.today()
    assertDays(input, today)
    const earlier = await this.documents.openOf(ctx, vendor.id, input.type)
    const document = await this.documents.insert(ctx, {
      ...input,
      id: this.ids.next(),
      state: vendorDocumentMachine.initial,
      replacedBy: null,
      reminded: [],
    })
    await this.replace(ctx, vendor, earlier, document)
    if (input.expiresOn !== null) await this.schedule(ctx, document.id, input.expiresOn, today)
    return this.record.store(ctx, document, { verb: 'file' })
  }

  private today(): string {
    return calendarDay(this.clock.now(), DEFAULT_TIME_ZONE)
  }

  private async replace(
    ctx: TenantContext,
    vendor: Vendor,
    earlier: readonly VendorDocument[],
    by: VendorDocument,
  ): Promise<void> {
    for (const document of earlier) {
      const before = vendorDocumentViewOf(document)
      document.state = vendorDocumentMachine.next(document.state, 'replace')
      document.replacedBy = by.id
      await this.record.store(ctx, document, { verb: 'replace', before })
    }
    const ids = earlier.map(({ id }) => id)
    await this.record.release(ctx, vendor, ids, `${by.type} ${by.number} was filed`)
  }

  private async schedule(ctx: TenantContext, documentId: string, expiresOn: string, today: string): Promise<void> {
    for (const { daysLeft, runAt } of remindersOf(expiresOn, today))
      await this.jobs.add(ctx, remindOfVendorDocument, { documentId, daysLeft }, { runAt })
    await this.jobs.add(ctx, expireVendorDocument, { documentId }, { runAt: endOfDay(expiresOn) })
  }
}
