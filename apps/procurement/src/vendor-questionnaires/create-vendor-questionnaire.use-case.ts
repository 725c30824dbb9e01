import type { createVendorQuestionnaire } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { assertQuestions } from './vendor-question.policy.js'
import { vendorQuestionnaireMachine } from './vendor-questionnaire.machine.js'
import { existing, VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

type Input = InputOf<typeof createVendorQuestionnaire>

@Injectable()
export class CreateVendorQuestionnaire implements UseCase<typeof createVendorQuestionnaire> {
  constructor(
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly record: QuestionnaireRecord,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof createVendorQuestionnaire>> {
    assertQuestions(input.questions, input.requiredDocuments)
    const newest = await this.questionnaires.newest(ctx, input.code)
    if (newest !== null) throw existing(input.code, newest)
    const questionnaire = await this.questionnaires.insert(ctx, {
      ...input,
      id: this.ids.next(),
      edition: 1,
      state: vendorQuestionnaireMachine.initial,
      draftOf: input.code,
      publishedOf: null,
      publishedAt: null,
      publishedBy: null,
      retiredAt: null,
    })
    return this.record.store(ctx, questionnaire, { verb: 'create' })
  }
}
