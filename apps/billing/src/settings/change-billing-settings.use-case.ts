import { billingSettingsChanged, type BillingSettingsView, type changeBillingSettings } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { BillingSettingsRepository } from './billing-settings.repository.js'

@Injectable()
export class ChangeBillingSettings implements UseCase<typeof changeBillingSettings> {
  constructor(
    private readonly settings: BillingSettingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof changeBillingSettings>): Promise<BillingSettingsView> {
    const before = await this.settings.current(ctx)
    assertSeen(ctx, before, 'settings')
    const after = await this.settings.change(ctx, before, input)
    const aggregateId = ctx.tenantId
    await this.outbox.add(ctx, billingSettingsChanged, { aggregateId, aggregateSeq: after.version, payload: after })
    await this.audit.record(ctx, {
      action: 'billing.settings.change',
      entity: 'billing-settings',
      entityId: aggregateId,
      before,
      after,
    })
    return after
  }
}
