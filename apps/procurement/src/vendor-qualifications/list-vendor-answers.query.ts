import type { listVendorAnswers } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { answerRecordOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

@Injectable()
export class ListVendorAnswers implements UseCase<typeof listVendorAnswers> {
  constructor(private readonly qualifications: VendorQualificationsRepository) {}

  async execute(
    ctx: TenantContext,
    { qualificationId, questionKey, ...page }: InputOf<typeof listVendorAnswers>,
  ): Promise<OutputOf<typeof listVendorAnswers>> {
    await this.qualifications.get(ctx, qualificationId)
    const { items, nextCursor } = await this.qualifications.answerPage(ctx, { qualificationId, questionKey }, page)
    return { items: items.map(answerRecordOf), nextCursor }
  }
}
