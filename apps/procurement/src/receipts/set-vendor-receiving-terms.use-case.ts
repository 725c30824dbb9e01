import { type setVendorReceivingTerms, vendorReceivingTermsChanged } from '@nexus/contracts-procurement'
import { type InputOf, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'
import { vendorReceivingTermsViewOf } from './vendor-receiving-terms.view.js'

@Injectable()
export class SetVendorReceivingTerms implements UseCase<typeof setVendorReceivingTerms> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly terms: ReceivingTermsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof setVendorReceivingTerms>,
  ): Promise<OutputOf<typeof setVendorReceivingTerms>> {
    const { vendorId, overReceiptPercent, overReceiptAbsolute, underReceiptPercent } = input
    await this.vendors.get(ctx, vendorId)
    const { row, added } = await this.terms.ensure(ctx, vendorId)
    assertSeen(ctx, row, 'receiving terms')
    const before = vendorReceivingTermsViewOf(vendorId, row)
    if (added)
      await this.outbox.add(ctx, vendorReceivingTermsChanged, {
        aggregateId: vendorId,
        aggregateSeq: row.version,
        payload: before,
      })
    row.overReceiptPercent = overReceiptPercent
    row.overReceiptAbsolute = overReceiptAbsolute === null ? null : Quantity.parse(overReceiptAbsolute).micro
    row.underReceiptPercent = underReceiptPercent
    await this.terms.update(ctx, row)
    const after = vendorReceivingTermsViewOf(vendorId, row)
    await this.outbox.add(ctx, vendorReceivingTermsChanged, {
      aggregateId: vendorId,
      aggregateSeq: row.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'procurement.vendor-receiving-terms.set',
      entity: 'vendor',
      entityId: vendorId,
      before,
      after,
    })
    return after
  }
}
