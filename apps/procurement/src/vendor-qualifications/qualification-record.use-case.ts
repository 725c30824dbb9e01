import {
  vendorInvitationReminded,
  vendorInvited,
  vendorQualificationChanged,
  vendorQualificationOpen,
  type VendorQualificationView,
} from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { assertVendorFits } from './vendor-qualification.policy.js'
import { qualificationFacts, qualificationRecordOf, qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** What is done to a qualification, and why; without `before` it is new. */
export interface QualificationStep {
  readonly verb: string
  readonly before?: VendorQualificationView
  readonly reason?: string
  /** Instead of the ordinary event of the version. */
  readonly tells?: 'invited' | { readonly daysLeft: number }
}

/** Reads and stores qualifications under the lock of their vendor, with one event and one audit row per version. */
@Injectable()
export class QualificationRecord {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError request.not_found, request.version_mismatch, procurement.vendor_qualification.state */
  async begin(
    ctx: TenantContext,
    qualificationId: string,
  ): Promise<{ qualification: VendorQualification; vendor: Vendor; before: VendorQualificationView }> {
    const { vendorId } = await this.qualifications.get(ctx, qualificationId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const qualification = await this.qualifications.get(ctx, qualificationId)
    assertSeen(ctx, qualification, 'qualification')
    assertVendorFits(qualification, vendor)
    return { qualification, vendor, before: qualificationViewOf(qualification, vendor.name) }
  }

  /** @throws DomainError procurement.vendor_qualification.open */
  async assertNoneOpen(ctx: TenantContext, { id, name }: Vendor): Promise<void> {
    const open = await this.qualifications.openFor(ctx, id)
    if (open === null) return
    throw vendorQualificationOpen(`${name} is being qualified already: end that first.`, {
      facts: { qualificationId: open.id, state: open.state },
    })
  }

  /** Ends it in the state that it has been given. */
  end(ctx: TenantContext, qualification: VendorQualification, reason: string | null): void {
    qualification.openFor = null
    qualification.endedAt = this.clock.now()
    qualification.endedBy = ctx.actor.userId
    qualification.endReason = reason
  }

  async store(
    ctx: TenantContext,
    qualification: VendorQualification,
    vendorName: string,
    step: QualificationStep,
  ): Promise<VendorQualificationView> {
    if (step.before !== undefined) await this.qualifications.update(ctx, qualification)
    await this.tell(ctx, qualification, vendorName, step.tells)
    const after = qualificationViewOf(qualification, vendorName)
    await this.audit.record(ctx, {
      action: `procurement.vendor-qualification.${step.verb}`,
      entity: 'vendor-qualification',
      entityId: qualification.id,
      before: step.before === undefined ? undefined : qualificationRecordOf(step.before),
      after: qualificationRecordOf(after),
      reason: step.reason,
    })
    return after
  }

  private async tell(
    ctx: TenantContext,
    qualification: VendorQualification,
    vendorName: string,
    tells: QualificationStep['tells'],
  ): Promise<void> {
    const of = { aggregateId: qualification.id, aggregateSeq: qualification.version }
    const facts = qualificationFacts(qualification, vendorName)
    const { contact, expiresAt } = qualification
    if (tells === undefined || contact === null || expiresAt === null) {
      await this.outbox.add(ctx, vendorQualificationChanged, { ...of, payload: facts })
      return
    }
    const payload = { ...facts, contact, expiresAt: expiresAt.toISOString() }
    if (tells === 'invited') await this.outbox.add(ctx, vendorInvited, { ...of, payload })
    else
      await this.outbox.add(ctx, vendorInvitationReminded, { ...of, payload: { ...payload, daysLeft: tells.daysLeft } })
  }
}
