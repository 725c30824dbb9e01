import type { submitVendorQualification } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { Answering } from './answering.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { assertComplete, knockOutsOf, scoreOf } from './vendor-answers.policy.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { qualificationMachine } from './vendor-qualification.machine.js'

@Injectable()
export class SubmitVendorQualification implements UseCase<typeof submitVendorQualification> {
  constructor(
    private readonly choice: QuestionnaireChoice,
    private readonly answering: Answering,
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId }: InputOf<typeof submitVendorQualification>,
  ): Promise<OutputOf<typeof submitVendorQualification>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    qualification.state = qualificationMachine.next(qualification.state, 'submit')
    if (qualification.questionnaireId !== null) await this.judge(ctx, qualification)
    qualification.submittedAt = this.clock.now()
    qualification.submittedBy = ctx.actor.userId
    this.answering.prepared(ctx, qualification)
    const registers = qualification.purpose === 'REGISTRATION'
    const verb = registers ? 'submit-registration' : 'submit-requalification'
    // A new version of the vendor in any case: who activates it has seen what was handed in last.
    await this.vendorRecord.change(ctx, { vendorId: vendor.id, verb, consequence: true }, (changed) => {
      if (registers) changed.state = vendorMachine.next(changed.state, 'submit')
    })
    return this.record.store(ctx, qualification, vendor.name, { verb: 'submit', before })
  }

  private async judge(ctx: TenantContext, qualification: VendorQualification): Promise<void> {
    const questionnaire = await this.answering.questionnaireOf(ctx, qualification)
    await this.choice.assertCurrent(ctx, qualification)
    const { answers, vendorId } = qualification
    assertComplete(questionnaire, answers, await this.answering.documentsOf(ctx, vendorId))
    qualification.score = scoreOf(questionnaire.questions, answers)
    qualification.knockOuts = knockOutsOf(questionnaire.questions, answers)
  }
}
