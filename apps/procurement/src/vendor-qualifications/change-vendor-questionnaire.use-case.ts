import type { changeVendorQuestionnaire } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { Answering } from './answering.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { answerFault } from './vendor-answers.policy.js'
import { qualificationMachine } from './vendor-qualification.machine.js'

@Injectable()
export class ChangeVendorQuestionnaire implements UseCase<typeof changeVendorQuestionnaire> {
  constructor(
    private readonly choice: QuestionnaireChoice,
    private readonly answering: Answering,
    private readonly record: QualificationRecord,
  ) {}

  /** The answers that do not fit are left out here; the history keeps them with the edition that they were given to. */
  async execute(
    ctx: TenantContext,
    { qualificationId, questionnaireId }: InputOf<typeof changeVendorQuestionnaire>,
  ): Promise<OutputOf<typeof changeVendorQuestionnaire>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    qualificationMachine.next(qualification.state, 'answer')
    const questionnaire = await this.choice.named(ctx, questionnaireId)
    const documents = await this.answering.documentsOf(ctx, vendor.id)
    qualification.questionnaireId = questionnaire.id
    qualification.questionnaireCode = questionnaire.code
    qualification.edition = questionnaire.edition
    qualification.answers = qualification.answers.filter(({ questionKey, value }) => {
      const question = questionnaire.questions.find(({ key }) => key === questionKey)
      return question !== undefined && answerFault(question, value, documents) === null
    })
    this.answering.prepared(ctx, qualification)
    return this.record.store(ctx, qualification, vendor.name, { verb: 'change-questionnaire', before })
  }
}
