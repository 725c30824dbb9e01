import { type copyVendorAnswers, vendorAnswersNotCopied } from '@nexus/contracts-procurement'
import { type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { Answering } from './answering.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { answerFault } from './vendor-answers.policy.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

@Injectable()
export class CopyVendorAnswers implements UseCase<typeof copyVendorAnswers> {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly answering: Answering,
    private readonly record: QualificationRecord,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId, fromQualificationId }: InputOf<typeof copyVendorAnswers>,
  ): Promise<OutputOf<typeof copyVendorAnswers>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    qualificationMachine.next(qualification.state, 'answer')
    const { id, questions } = await this.answering.questionnaireOf(ctx, qualification)
    const documents = await this.answering.documentsOf(ctx, vendor.id)
    const from = await this.source(ctx, qualification, fromQualificationId)
    const answered = new Set(qualification.answers.map(({ questionKey }) => questionKey))
    const answers = (from?.answers ?? []).flatMap(({ questionKey, value }) => {
      const question = questions.find(({ key }) => key === questionKey)
      if (from === undefined || question === undefined || answered.has(questionKey)) return []
      return answerFault(question, value, documents) === null ? [{ questionKey, value, copiedFrom: from.id }] : []
    })
    if (answers.length === 0)
      throw vendorAnswersNotCopied(`${vendor.name} has no earlier answers that fit and are not given yet.`, {
        facts: { fromQualificationId: from?.id },
      })
    await this.answering.apply(ctx, qualification, id, answers)
    // What nobody else has approved still is the word of those who gave it.
    if (from !== undefined && from.state !== 'APPROVED') this.answering.preparedBy(qualification, from.preparers)
    return this.record.store(ctx, qualification, vendor.name, { verb: 'copy-answers', before })
  }

  /** The named one, or the latest with answers. @throws DomainError request.not_found for one of another vendor */
  private async source(
    ctx: TenantContext,
    qualification: VendorQualification,
    fromId: string | undefined,
  ): Promise<VendorQualification | undefined> {
    if (fromId === undefined)
      return (await this.qualifications.earlierOf(ctx, qualification)).find(({ answers }) => answers.length > 0)
    const from = await this.qualifications.find(ctx, fromId)
    if (from?.vendorId !== qualification.vendorId) throw notFound(`The vendor has no qualification ${fromId}.`)
    return from
  }
}
