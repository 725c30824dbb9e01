import { type activateVendor, vendorQualificationOpen, vendorWaiverRefused } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { Vendor, VendorState } from '../vendors/vendor.entity.js'
import { Answering } from './answering.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { assertComplete, assertWaived, countsOn } from './vendor-answers.policy.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { assertFiledByOthers, assertMayDecide } from './vendor-qualification.policy.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

type Waivers = InputOf<typeof activateVendor>['waivers']

/** The activation of a vendor approves what was submitted for it (VEN-1). */
@Injectable()
export class QualificationApproval {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly answering: Answering,
    private readonly choice: QuestionnaireChoice,
    private readonly record: QualificationRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Approves the open qualification under the lock of the vendor; a prospect that was never invited has none.
   * @returns what the vendor is qualified by
   */
  async approve(
    ctx: TenantContext,
    vendor: Pick<Vendor, 'id' | 'name'>,
    stateBefore: VendorState,
    waivers: Waivers,
  ): Promise<VendorQualification | null> {
    const qualification = await this.qualifications.openFor(ctx, vendor.id)
    if (qualification === null) {
      this.assertWithout(vendor, stateBefore, waivers)
      return null
    }
    const before = qualificationViewOf(qualification, vendor.name)
    qualification.state = qualificationMachine.next(qualification.state, 'approve')
    assertMayDecide(qualification, vendor.name, ctx.actor.userId)
    await this.choice.assertCurrent(ctx, qualification)
    await this.judge(ctx, qualification, vendor.name, waivers)
    this.record.end(ctx, qualification, null)
    await this.record.store(ctx, qualification, vendor.name, { verb: 'approve', before })
    return qualification
  }

  /** By the documents that are good now: some may have expired or been withdrawn since they were handed in. */
  private async judge(
    ctx: TenantContext,
    qualification: VendorQualification,
    vendorName: string,
    waivers: Waivers,
  ): Promise<void> {
    const { answers, knockOuts, questionnaireId, vendorId } = qualification
    if (questionnaireId === null) {
      assertWaived([], knockOuts, waivers)
      return
    }
    const questionnaire = await this.answering.questionnaireOf(ctx, qualification)
    const documents = await this.answering.documentsOf(ctx, vendorId)
    assertComplete(questionnaire, answers, documents)
    const counted = documents.filter((document) => countsOn(questionnaire, answers, document))
    assertFiledByOthers(qualification, vendorName, counted, ctx.actor.userId)
    assertWaived(questionnaire.questions, knockOuts, waivers)
    const waivedAt = this.clock.now().toISOString()
    qualification.waivers = waivers.map((waiver) => ({ ...waiver, waivedBy: ctx.actor.userId, waivedAt }))
  }

  private assertWithout({ id, name }: Pick<Vendor, 'id' | 'name'>, state: VendorState, waivers: Waivers): void {
    if (state === 'REQUALIFY')
      throw vendorQualificationOpen(`Nothing was submitted for ${name}: begin its requalification first.`, {
        facts: { vendorId: id, qualificationId: null },
      })
    if (waivers.length > 0)
      throw vendorWaiverRefused(`${name} answered no questionnaire: there is nothing to waive.`, {
        errors: [{ pointer: '/waivers', code: 'waiver_unfit', detail: 'nothing to waive' }],
      })
  }
}
