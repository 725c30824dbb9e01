import { billingSettingsChanged, type changeBillingSettings } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { BillingSettingsRepository } from './billing-settings.repository.js'

@Injectable()
export class ChangeBillingSettings implements UseCase<typeof changeBillingSettings> {
  constructor(
    private readonly settings: BillingSettingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof changeBillingSettings>,
  ): Promise<OutputOf<typeof changeBillingSettings>> {
    const before = { maxRounding: await this.settings.maxRounding(ctx) }
    const { id, maxRounding, version } = await this.settings.change(ctx, input.maxRounding)
    const after = { maxRounding, version }
    await this.outbox.add(ctx, billingSettingsChanged, { aggregateId: id, aggregateSeq: version, payload: after })
    await this.audit.record(ctx, {
      action: 'billing.settings.change',
      entity: 'billing-settings',
      entityId: id,
      before,
      after,
    })
    return after
  }
}
