import type { listVendorQuestionnaires } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'
import { VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

@Injectable()
export class ListVendorQuestionnaires implements UseCase<typeof listVendorQuestionnaires> {
  constructor(private readonly questionnaires: VendorQuestionnairesRepository) {}

  async execute(
    ctx: TenantContext,
    { code, vendorKind, state, ...page }: InputOf<typeof listVendorQuestionnaires>,
  ): Promise<OutputOf<typeof listVendorQuestionnaires>> {
    const { items, nextCursor } = await this.questionnaires.page(ctx, { code, vendorKind, state }, page)
    return { items: items.map(vendorQuestionnaireViewOf), nextCursor }
  }
}
