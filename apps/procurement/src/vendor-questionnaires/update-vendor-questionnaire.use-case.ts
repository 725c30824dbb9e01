import type { updateVendorQuestionnaire } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { assertQuestions } from './vendor-question.policy.js'
import { vendorQuestionnaireMachine } from './vendor-questionnaire.machine.js'
import { vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'

type Input = InputOf<typeof updateVendorQuestionnaire>

@Injectable()
export class UpdateVendorQuestionnaire implements UseCase<typeof updateVendorQuestionnaire> {
  constructor(private readonly record: QuestionnaireRecord) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof updateVendorQuestionnaire>> {
    const questionnaire = await this.record.begin(ctx, input.questionnaireId)
    const before = vendorQuestionnaireViewOf(questionnaire)
    questionnaire.state = vendorQuestionnaireMachine.next(questionnaire.state, 'update')
    questionnaire.title = input.title ?? questionnaire.title
    if (input.vendorKind !== undefined) questionnaire.vendorKind = input.vendorKind
    questionnaire.questions = input.questions ?? questionnaire.questions
    questionnaire.requiredDocuments = input.requiredDocuments ?? questionnaire.requiredDocuments
    questionnaire.requiresRequalification = input.requiresRequalification ?? questionnaire.requiresRequalification
    assertQuestions(questionnaire.questions, questionnaire.requiredDocuments)
    return this.record.store(ctx, questionnaire, { verb: 'update', before })
  }
}
