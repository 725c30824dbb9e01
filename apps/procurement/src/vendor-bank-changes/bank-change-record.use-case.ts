import { vendorBankChangeChanged, type VendorBankChangeView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import type { VendorBankChange } from './vendor-bank-change.entity.js'
import { bankChangeViewOf } from './vendor-bank-change.view.js'
import { VendorBankChangesRepository } from './vendor-bank-changes.repository.js'

/** Reads and stores bank changes under the lock of their vendor, with one event and one audit row per version. */
@Injectable()
export class BankChangeRecord {
  constructor(
    private readonly changes: VendorBankChangesRepository,
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError request.not_found, request.version_mismatch */
  async begin(ctx: TenantContext, bankChangeId: string): Promise<{ change: VendorBankChange; vendor: Vendor }> {
    const { vendorId } = await this.changes.get(ctx, bankChangeId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const change = await this.changes.get(ctx, bankChangeId)
    assertSeen(ctx, change, 'bank change')
    return { change, vendor }
  }

  async store(
    ctx: TenantContext,
    change: VendorBankChange,
    vendor: Vendor,
    { verb, before, reason }: { verb: string; before?: VendorBankChangeView; reason?: string },
  ): Promise<VendorBankChangeView> {
    if (before !== undefined) await this.changes.update(ctx, change)
    const after = bankChangeViewOf(change)
    const { bankChangeId, vendorId, state, requestedBy, payableFrom, version } = after
    await this.outbox.add(ctx, vendorBankChangeChanged, {
      aggregateId: change.id,
      aggregateSeq: version,
      payload: { bankChangeId, vendorId, vendorName: vendor.name, state, requestedBy, payableFrom, version },
    })
    await this.audit.record(ctx, {
      action: `procurement.vendor-bank-change.${verb}`,
      entity: 'vendor-bank-change',
      entityId: change.id,
      before,
      after,
      reason,
    })
    return after
  }
}
