import { vendorAnswerRefused } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay, DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import type { VendorDocument } from '../vendor-documents/vendor-document.entity.js'
import { VendorDocumentsRepository } from '../vendor-documents/vendor-documents.repository.js'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { VendorQuestionnairesRepository } from '../vendor-questionnaires/vendor-questionnaires.repository.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import type { VendorQualification } from './vendor-qualification.entity.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { answersAfter } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** An answer to be recorded, or taken back with null. */
export interface NewAnswer {
  readonly questionKey: string
  readonly value: string | null
  readonly copiedFrom?: string
}

/** What recording, copying and submitting answers have in common. */
@Injectable()
export class Answering {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly documents: VendorDocumentsRepository,
    private readonly vendorRecord: VendorRecord,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The edition that is answered. @throws DomainError procurement.vendor_qualification.answer_refused when there is none */
  async questionnaireOf(
    ctx: TenantContext,
    { id, questionnaireId }: VendorQualification,
  ): Promise<VendorQuestionnaire> {
    if (questionnaireId !== null) return this.questionnaires.get(ctx, questionnaireId)
    throw vendorAnswerRefused('Nothing is asked: this vendor is judged without a questionnaire.', {
      facts: { qualificationId: id },
    })
  }

  /** The documents of the vendor that are good today (VEN-4). */
  async documentsOf(ctx: TenantContext, vendorId: string): Promise<VendorDocument[]> {
    const today = calendarDay(this.clock.now(), DEFAULT_TIME_ZONE)
    const valid = await this.documents.validOf(ctx, vendorId)
    return valid.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
  }

  /** Puts answers in the place of earlier ones, which stay in the history; the first begin the registration (VEN-1). */
  async apply(
    ctx: TenantContext,
    qualification: VendorQualification,
    questionnaireId: string,
    answers: readonly NewAnswer[],
  ): Promise<void> {
    const begins = qualification.state === 'INVITED'
    qualification.state = qualificationMachine.next(qualification.state, 'answer')
    const answeredAt = this.clock.now()
    const answeredBy = ctx.actor.userId
    const { id: qualificationId, vendorId } = qualification
    await this.qualifications.keepAnswers(
      ctx,
      answers.map(({ questionKey, value, copiedFrom = null }) => ({
        id: this.ids.next(),
        qualificationId,
        questionnaireId,
        questionKey,
        value,
        answeredBy,
        answeredAt,
        copiedFrom,
      })),
    )
    qualification.answers = answersAfter(
      qualification.answers,
      answers.map(({ questionKey, value, copiedFrom = null }) => ({
        questionKey,
        value,
        answeredBy,
        answeredAt: answeredAt.toISOString(),
        copiedFrom,
      })),
    )
    this.prepared(ctx, qualification)
    if (!begins) return
    await this.vendorRecord.change(ctx, { vendorId, verb: 'register', consequence: true }, (vendor) => {
      vendor.state = vendorMachine.next(vendor.state, 'register')
    })
  }

  /** Who took part does not decide. */
  prepared(ctx: TenantContext, qualification: VendorQualification): void {
    this.preparedBy(qualification, [ctx.actor.userId])
  }

  preparedBy(qualification: VendorQualification, people: readonly string[]): void {
    qualification.preparers = [...new Set([...qualification.preparers, ...people])]
  }
}
