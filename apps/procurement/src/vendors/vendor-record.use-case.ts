import { vendorChanged, type VendorView } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Vendor } from './vendor.entity.js'
import { vendorFacts, vendorRecordOf, vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

/** What is done to which vendor, and why. */
export interface VendorChange {
  readonly vendorId: string
  /** The last part of the audit action. */
  readonly verb: string
  readonly reason?: string | undefined
  /** The caller's If-Match is another object's: a job, or a change that a document or bank change brings. */
  readonly consequence?: true
}

/** One change of a vendor: under its lock and version, with one event of that version and one audit row. */
@Injectable()
export class VendorRecord {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError request.not_found, request.version_mismatch, and what `change` refuses */
  async change(
    ctx: TenantContext,
    { vendorId, verb, reason, consequence }: VendorChange,
    change: (vendor: Vendor) => void | Promise<void>,
  ): Promise<VendorView> {
    const vendor = await this.vendors.lock(ctx, vendorId)
    if (consequence === undefined) assertSeen(ctx, vendor, 'vendor')
    const now = this.clock.now()
    const before = vendorRecordOf(vendor, now)
    await change(vendor)
    await this.vendors.update(ctx, vendor, vendor.version)
    await this.tell(ctx, vendor)
    await this.audit.record(ctx, {
      action: `procurement.vendor.${verb}`,
      entity: 'vendor',
      entityId: vendor.id,
      before,
      after: vendorRecordOf(vendor, now),
      reason,
    })
    return vendorViewOf(vendor, now)
  }

  /** The first version. */
  async created(ctx: TenantContext, vendor: Vendor): Promise<VendorView> {
    const now = this.clock.now()
    await this.tell(ctx, vendor)
    await this.audit.record(ctx, {
      action: 'procurement.vendor.create',
      entity: 'vendor',
      entityId: vendor.id,
      after: vendorRecordOf(vendor, now),
    })
    return vendorViewOf(vendor, now)
  }

  private tell(ctx: TenantContext, vendor: Vendor): Promise<void> {
    const payload = vendorFacts(vendor, this.clock.now())
    return this.outbox.add(ctx, vendorChanged, { aggregateId: vendor.id, aggregateSeq: vendor.version, payload })
  }
}
