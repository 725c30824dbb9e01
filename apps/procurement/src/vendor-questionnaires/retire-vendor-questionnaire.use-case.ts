import type { retireVendorQuestionnaire } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { vendorQuestionnaireMachine } from './vendor-questionnaire.machine.js'
import { vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'

@Injectable()
export class RetireVendorQuestionnaire implements UseCase<typeof retireVendorQuestionnaire> {
  constructor(
    private readonly record: QuestionnaireRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { questionnaireId, reason }: InputOf<typeof retireVendorQuestionnaire>,
  ): Promise<OutputOf<typeof retireVendorQuestionnaire>> {
    const questionnaire = await this.record.begin(ctx, questionnaireId)
    const before = vendorQuestionnaireViewOf(questionnaire)
    questionnaire.state = vendorQuestionnaireMachine.next(questionnaire.state, 'retire')
    questionnaire.draftOf = null
    questionnaire.publishedOf = null
    questionnaire.retiredAt = this.clock.now()
    return this.record.store(ctx, questionnaire, { verb: 'retire', before, reason })
  }
}
