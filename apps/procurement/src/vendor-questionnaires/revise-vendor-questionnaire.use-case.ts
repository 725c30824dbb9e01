import type { reviseVendorQuestionnaire } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { vendorQuestionnaireMachine } from './vendor-questionnaire.machine.js'
import { existing, VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

@Injectable()
export class ReviseVendorQuestionnaire implements UseCase<typeof reviseVendorQuestionnaire> {
  constructor(
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly record: QuestionnaireRecord,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** From any edition, also a retired one; the new one counts on from the newest. */
  async execute(
    ctx: TenantContext,
    { questionnaireId }: InputOf<typeof reviseVendorQuestionnaire>,
  ): Promise<OutputOf<typeof reviseVendorQuestionnaire>> {
    const from = await this.questionnaires.get(ctx, questionnaireId)
    const newest = await this.questionnaires.newest(ctx, from.code)
    if (newest?.state === 'DRAFT') throw existing(from.code, newest)
    const questionnaire = await this.questionnaires.insert(ctx, {
      id: this.ids.next(),
      code: from.code,
      edition: (newest?.edition ?? from.edition) + 1,
      state: vendorQuestionnaireMachine.initial,
      draftOf: from.code,
      publishedOf: null,
      title: from.title,
      vendorKind: from.vendorKind,
      questions: from.questions,
      requiredDocuments: from.requiredDocuments,
      // Decided anew for every edition.
      requiresRequalification: false,
      publishedAt: null,
      publishedBy: null,
      retiredAt: null,
    })
    return this.record.store(ctx, questionnaire, { verb: 'revise' })
  }
}
