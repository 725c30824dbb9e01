import { vendorQuestionnaireChanged, type VendorQuestionnaireView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { VendorQuestionnaire } from './vendor-questionnaire.entity.js'
import { vendorQuestionnaireFacts, vendorQuestionnaireViewOf } from './vendor-questionnaire.view.js'
import { VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

/** Reads and stores editions under their lock, with one event and one audit row per version. */
@Injectable()
export class QuestionnaireRecord {
  constructor(
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError request.not_found, request.version_mismatch */
  async begin(ctx: TenantContext, questionnaireId: string): Promise<VendorQuestionnaire> {
    const questionnaire = await this.questionnaires.lock(ctx, questionnaireId)
    assertSeen(ctx, questionnaire, 'questionnaire')
    return questionnaire
  }

  /** Stores a changed edition (with `before`), and tells its version. */
  async store(
    ctx: TenantContext,
    questionnaire: VendorQuestionnaire,
    { verb, before, reason }: { verb: string; before?: VendorQuestionnaireView; reason?: string },
  ): Promise<VendorQuestionnaireView> {
    if (before !== undefined) await this.questionnaires.update(ctx, questionnaire)
    await this.outbox.add(ctx, vendorQuestionnaireChanged, {
      aggregateId: questionnaire.id,
      aggregateSeq: questionnaire.version,
      payload: vendorQuestionnaireFacts(questionnaire),
    })
    const after = vendorQuestionnaireViewOf(questionnaire)
    await this.audit.record(ctx, {
      action: `procurement.vendor-questionnaire.${verb}`,
      entity: 'vendor-questionnaire',
      entityId: questionnaire.id,
      before,
      after,
      reason,
    })
    return after
  }
}
