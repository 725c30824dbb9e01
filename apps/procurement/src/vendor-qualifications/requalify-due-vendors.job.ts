import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { calendarDay, DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { endOfDay } from '../vendors/calendar-days.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { RequalificationRounds } from './requalification-rounds.use-case.js'
import { monthsBefore } from './vendor-qualification.policy.js'

/** Every night: vendors whose qualification is as old as the settings allow are qualified anew (VEN-1). */
export const requalifyDueVendors = defineJob({
  name: 'procurement.vendor-qualification.requalify-due.v1',
  queue: 'vendors',
  // Thousands of vendors, one after the other; another attempt goes on where this one ended.
  timeoutMs: 15 * 60_000,
  payload: z.strictObject({}),
})

/** When it runs, in UTC as all days of vendors. */
export const REQUALIFICATION_SCHEDULE = { dailyAt: '00:30', timeZone: DEFAULT_TIME_ZONE }

@Injectable()
export class RequalifyDueVendors implements JobHandler<typeof requalifyDueVendors> {
  constructor(
    private readonly tx: TenantTx,
    private readonly settings: ProcurementSettingsRepository,
    private readonly vendors: VendorsRepository,
    private readonly choice: QuestionnaireChoice,
    private readonly rounds: RequalificationRounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: TenantContext, _payload: JobPayload<typeof requalifyDueVendors>, job: JobRun): Promise<void> {
    const { vendorRequalifyMonths: months } = await this.tx.read(ctx, () => this.settings.current(ctx))
    // Switched off since.
    if (months === null) return
    const lastDay = monthsBefore(calendarDay(this.clock.now(), DEFAULT_TIME_ZONE), months)
    const before = endOfDay(lastDay)
    await this.rounds.go(ctx, job.signal, {
      next: (after, most) => this.vendors.idsQualifiedBefore(ctx, before, after, most),
      still: ({ qualifiedAt, createdAt }) => (qualifiedAt ?? createdAt) < before,
      cause: async (vendor) => {
        const qualifiedOn = calendarDay(vendor.qualifiedAt ?? vendor.createdAt, DEFAULT_TIME_ZONE)
        return {
          cause: 'due',
          reason: `Qualified ${String(months)} months ago, on ${qualifiedOn} or before`,
          grounds: { code: 'qualified-long-ago', months, qualifiedOn },
          questionnaire: await this.choice.again(ctx, vendor, { first: true }),
        }
      },
    })
  }
}
