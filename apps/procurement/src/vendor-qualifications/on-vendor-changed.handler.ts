import type { vendorChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { Requalification } from './requalification.use-case.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { requiredBy, vendorFits } from './vendor-qualification.policy.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/**
 * A vendor that was rejected, blacklisted, merged or switched off leaves no qualification behind; one that is active
 * again catches up with what an edition required meanwhile (VEN-1).
 */
@Injectable()
export class OnVendorChanged implements EventHandler<typeof vendorChanged> {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
    private readonly record: QualificationRecord,
    private readonly choice: QuestionnaireChoice,
    private readonly requalification: Requalification,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof vendorChanged>>): Promise<void> {
    if (payload.state === 'ACTIVE' && payload.requalifying !== true) return this.catchUp(ctx, payload.vendorId)
    if (!['REJECTED', 'BLACKLISTED', 'INACTIVE'].includes(payload.state)) return
    if ((await this.qualifications.openFor(ctx, payload.vendorId)) === null) return
    const vendor = await this.vendors.lock(ctx, payload.vendorId)
    const open = await this.qualifications.openFor(ctx, payload.vendorId)
    // What the vendor is now counts, not what it was when this was told.
    if (open === null || vendorFits(open, vendor)) return
    const before = qualificationViewOf(open, vendor.name)
    open.state = qualificationMachine.next(open.state, 'drop')
    const reason = `The vendor is ${vendor.state}`
    this.record.end(ctx, open, reason)
    await this.record.store(ctx, open, vendor.name, { verb: 'drop', before, reason })
  }

  private async catchUp(ctx: TenantContext, vendorId: string): Promise<void> {
    const seen = await this.vendors.get(ctx, vendorId)
    if ((await this.requirementOf(ctx, seen)) === null) return
    const vendor = await this.vendors.lock(ctx, vendorId)
    const later = await this.requirementOf(ctx, vendor)
    if (later === null || (await this.qualifications.openFor(ctx, vendorId)) !== null) return
    await this.requalification.begin(ctx, vendor, requiredBy(later.required, later.published))
  }

  private async requirementOf(
    ctx: TenantContext,
    { state, qualifiedByCode: code, qualifiedByEdition: edition }: Vendor,
  ) {
    if (state !== 'ACTIVE' || code === null || edition === null) return null
    return this.choice.superseding(ctx, { code, edition })
  }
}
