import type { withdrawVendorDocument } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { VendorDocumentRecord } from './vendor-document-record.use-case.js'
import { vendorDocumentMachine } from './vendor-document.machine.js'
import { vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

@Injectable()
export class WithdrawVendorDocument implements UseCase<typeof withdrawVendorDocument> {
  constructor(
    private readonly documents: VendorDocumentsRepository,
    private readonly vendors: VendorsRepository,
    private readonly record: VendorDocumentRecord,
  ) {}

  async execute(
    ctx: TenantContext,
    { documentId, reason }: InputOf<typeof withdrawVendorDocument>,
  ): Promise<OutputOf<typeof withdrawVendorDocument>> {
    const { vendorId } = await this.documents.get(ctx, documentId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const document = await this.documents.get(ctx, documentId)
    assertSeen(ctx, document, 'document')
    const before = vendorDocumentViewOf(document)
    document.state = vendorDocumentMachine.next(document.state, 'withdraw')
    await this.record.release(ctx, vendor, [documentId], reason)
    return this.record.store(ctx, document, { verb: 'withdraw', before, reason })
  }
}
