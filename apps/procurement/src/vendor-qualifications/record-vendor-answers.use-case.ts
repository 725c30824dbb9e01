import type { recordVendorAnswers } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { Answering } from './answering.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { assertAnswers } from './vendor-answers.policy.js'
import { qualificationMachine } from './vendor-qualification.machine.js'

@Injectable()
export class RecordVendorAnswers implements UseCase<typeof recordVendorAnswers> {
  constructor(
    private readonly answering: Answering,
    private readonly record: QualificationRecord,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId, answers }: InputOf<typeof recordVendorAnswers>,
  ): Promise<OutputOf<typeof recordVendorAnswers>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    qualificationMachine.next(qualification.state, 'answer')
    const { id, questions } = await this.answering.questionnaireOf(ctx, qualification)
    assertAnswers(questions, answers, await this.answering.documentsOf(ctx, vendor.id))
    await this.answering.apply(ctx, qualification, id, answers)
    return this.record.store(ctx, qualification, vendor.name, { verb: 'answer', before })
  }
}
