import type { vendorQuestionnaireChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { requalifyByQuestionnaire } from './requalify-by-questionnaire.job.js'

/** Plans the requalifications that a new edition requires (VEN-1). */
@Injectable()
export class OnQuestionnaireChanged implements EventHandler<typeof vendorQuestionnaireChanged> {
  constructor(@Inject(JOB_QUEUE) private readonly jobs: JobQueue) {}

  async handle(
    ctx: TenantContext,
    { payload }: EventEnvelope<PayloadOf<typeof vendorQuestionnaireChanged>>,
  ): Promise<void> {
    const { questionnaireId, state, requiresRequalification } = payload
    if (state !== 'PUBLISHED' || !requiresRequalification) return
    await this.jobs.add(ctx, requalifyByQuestionnaire, { questionnaireId })
  }
}
