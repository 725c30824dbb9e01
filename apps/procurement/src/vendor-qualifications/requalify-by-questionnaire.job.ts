import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { VendorQuestionnairesRepository } from '../vendor-questionnaires/vendor-questionnaires.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { requiredBy } from './vendor-qualification.policy.js'
import { RequalificationRounds } from './requalification-rounds.use-case.js'

/** A new edition requires requalification: every active vendor of an earlier one is qualified anew (VEN-1). */
export const requalifyByQuestionnaire = defineJob({
  name: 'procurement.vendor-qualification.requalify-by-questionnaire.v1',
  queue: 'vendors',
  // Thousands of vendors, one after the other; another attempt goes on where this one ended.
  timeoutMs: 15 * 60_000,
  payload: z.strictObject({ questionnaireId: schemas.uuid() }),
})

@Injectable()
export class RequalifyByQuestionnaire implements JobHandler<typeof requalifyByQuestionnaire> {
  constructor(
    private readonly tx: TenantTx,
    private readonly questionnaires: VendorQuestionnairesRepository,
    private readonly vendors: VendorsRepository,
    private readonly rounds: RequalificationRounds,
  ) {}

  async run(
    ctx: TenantContext,
    { questionnaireId }: JobPayload<typeof requalifyByQuestionnaire>,
    job: JobRun,
  ): Promise<void> {
    const { required, published } = await this.tx.read(ctx, () => this.editions(ctx, questionnaireId))
    // Taken out of use meanwhile.
    if (published === null) return
    const { code, edition } = required
    await this.rounds.go(ctx, job.signal, {
      next: (after, most) => this.vendors.idsQualifiedByEarlier(ctx, { code, edition }, after, most),
      still: (vendor) =>
        vendor.qualifiedByCode === code && vendor.qualifiedByEdition !== null && vendor.qualifiedByEdition < edition,
      cause: () => Promise.resolve(requiredBy(required, published)),
    })
  }

  /** What another edition replaced meanwhile still requires it, by the questions of that one. */
  private async editions(
    ctx: TenantContext,
    questionnaireId: string,
  ): Promise<{ required: VendorQuestionnaire; published: VendorQuestionnaire | null }> {
    const required = await this.questionnaires.get(ctx, questionnaireId)
    return { required, published: await this.questionnaires.current(ctx, required.code) }
  }
}
