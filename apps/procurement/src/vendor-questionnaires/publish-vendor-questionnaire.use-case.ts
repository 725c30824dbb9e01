import type { publishVendorQuestionnaire } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { assertAsksSomething } from './vendor-question.policy.js'
import type { VendorQuestionnaire } from './vendor-questionnaire.entity.js'
import { vendorQuestionnaireMachine } from './vendor-questionnaire.machine.js'
import { vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'
import { VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

@Injectable()
export class PublishVendorQuestionnaire implements UseCase<typeof publishVendorQuestionnaire> {
  constructor(
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly record: QuestionnaireRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The vendors to qualify anew follow the event: see `on-questionnaire-changed.handler.ts` of vendor-qualifications. */
  async execute(
    ctx: TenantContext,
    { questionnaireId }: InputOf<typeof publishVendorQuestionnaire>,
  ): Promise<OutputOf<typeof publishVendorQuestionnaire>> {
    const questionnaire = await this.record.begin(ctx, questionnaireId)
    const before = vendorQuestionnaireViewOf(questionnaire)
    questionnaire.state = vendorQuestionnaireMachine.next(questionnaire.state, 'publish')
    assertAsksSomething(questionnaire.questions, questionnaire.requiredDocuments)
    await this.retireEarlier(ctx, questionnaire)
    questionnaire.draftOf = null
    questionnaire.publishedOf = questionnaire.code
    questionnaire.publishedAt = this.clock.now()
    questionnaire.publishedBy = ctx.actor.userId
    return this.record.store(ctx, questionnaire, { verb: 'publish', before })
  }

  /** First: one edition of a questionnaire is published at a time. */
  private async retireEarlier(ctx: TenantContext, { code, edition }: VendorQuestionnaire): Promise<void> {
    const earlier = await this.questionnaires.published(ctx, code)
    if (earlier === null) return
    const before = vendorQuestionnaireViewOf(earlier)
    earlier.state = vendorQuestionnaireMachine.next(earlier.state, 'retire')
    earlier.publishedOf = null
    earlier.retiredAt = this.clock.now()
    const reason = `Edition ${String(edition)} was published`
    await this.record.store(ctx, earlier, { verb: 'retire', before, reason })
  }
}
