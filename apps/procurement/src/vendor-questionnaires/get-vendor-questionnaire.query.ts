import type { getVendorQuestionnaire } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'
import { VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

@Injectable()
export class GetVendorQuestionnaire implements UseCase<typeof getVendorQuestionnaire> {
  constructor(private readonly questionnaires: VendorQuestionnairesRepository) {}

  async execute(
    ctx: TenantContext,
    { questionnaireId }: InputOf<typeof getVendorQuestionnaire>,
  ): Promise<OutputOf<typeof getVendorQuestionnaire>> {
    return vendorQuestionnaireViewOf(await this.questionnaires.get(ctx, questionnaireId))
  }
}
