import type { inviteVendor } from '@nexus/contracts-procurement'
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
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { expireVendorInvitation } from './expire-vendor-invitation.job.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { remindOfInvitation } from './remind-of-invitation.job.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { daysAfter, invitationReminders } from './vendor-qualification.policy.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

type Input = InputOf<typeof inviteVendor>

@Injectable()
export class InviteVendor implements UseCase<typeof inviteVendor> {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
    private readonly choice: QuestionnaireChoice,
    private readonly settings: ProcurementSettingsRepository,
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof inviteVendor>> {
    const { vendorId, contact, questionnaireId } = input
    const vendor = await this.vendors.lock(ctx, vendorId)
    const state = vendorMachine.next(vendor.state, 'invite')
    await this.record.assertNoneOpen(ctx, vendor)
    const questionnaire =
      questionnaireId === undefined
        ? await this.choice.fitting(ctx, vendor)
        : await this.choice.named(ctx, questionnaireId)
    const { vendorInvitationDays } = await this.settings.current(ctx)
    const expiresAt = daysAfter(this.clock.now(), input.expiresInDays ?? vendorInvitationDays)
    await this.vendorRecord.change(ctx, { vendorId, verb: 'invite', consequence: true }, (invited) => {
      invited.state = state
    })
    const qualification = await this.qualifications.insert(ctx, {
      id: this.ids.next(),
      vendorId,
      openFor: vendorId,
      purpose: 'REGISTRATION',
      state: qualificationMachine.initial,
      questionnaireId: questionnaire.id,
      questionnaireCode: questionnaire.code,
      edition: questionnaire.edition,
      cause: 'person',
      reason: null,
      contact,
      expiresAt,
      reminded: [],
      answers: [],
      preparers: [ctx.actor.userId],
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
    await this.schedule(ctx, qualification, expiresAt)
    return this.record.store(ctx, qualification, vendor.name, { verb: 'invite', tells: 'invited' })
  }

  private async schedule(ctx: TenantContext, { id }: VendorQualification, expiresAt: Date): Promise<void> {
    for (const { daysLeft, runAt } of invitationReminders(expiresAt, this.clock.now()))
      await this.jobs.add(ctx, remindOfInvitation, { qualificationId: id, daysLeft }, { runAt })
    await this.jobs.add(ctx, expireVendorInvitation, { qualificationId: id }, { runAt: expiresAt })
  }
}
