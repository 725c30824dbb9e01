import type { RequalificationGrounds, VendorQualificationView } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** Why, and by which questions, a vendor is qualified anew. */
export interface RequalificationCause {
  readonly cause: VendorQualificationView['cause']
  readonly reason: string
  /** The same in facts; who requalifies by hand has words of their own. */
  readonly grounds?: RequalificationGrounds
  readonly questionnaire: VendorQuestionnaire | null
}

/** Begins a requalification, whoever or whatever asks for it (VEN-1). */
@Injectable()
export class Requalification {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Under the lock of the vendor. @throws DomainError procurement.vendor.state, procurement.vendor_qualification.open */
  async begin(
    ctx: TenantContext,
    vendor: Vendor,
    { cause, reason, grounds, questionnaire }: RequalificationCause,
  ): Promise<VendorQualificationView> {
    const state = vendorMachine.next(vendor.state, 'requalify')
    await this.record.assertNoneOpen(ctx, vendor)
    const since = this.clock.now().toISOString()
    const change = { vendorId: vendor.id, verb: 'requalify', reason, consequence: true as const }
    await this.vendorRecord.change(ctx, change, (changed) => {
      changed.state = state
      changed.requalification = { cause, reason, ...(grounds === undefined ? {} : { grounds }), since }
    })
    const qualification = await this.qualifications.insert(ctx, {
      id: this.ids.next(),
      vendorId: vendor.id,
      openFor: vendor.id,
      purpose: 'REQUALIFICATION',
      // Nobody needs to be invited: the people who know the vendor record its answers.
      state: 'ANSWERING',
      questionnaireId: questionnaire?.id ?? null,
      questionnaireCode: questionnaire?.code ?? null,
      edition: questionnaire?.edition ?? null,
      cause,
      reason,
      contact: null,
      expiresAt: null,
      reminded: [],
      answers: [],
      preparers: ctx.actor.kind === 'system' ? [] : [ctx.actor.userId],
      score: null,
      knockOuts: [],
      waivers: [],
      returned: null,
      submittedAt: null,
      submittedBy: null,
      endedAt: null,
      endedBy: null,
      endReason: null,
    })
    return this.record.store(ctx, qualification, vendor.name, { verb: 'requalify', reason })
  }
}
