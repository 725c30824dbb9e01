import type { BillingSettingsView, getBillingSettings } from '@nexus/contracts-billing'
import type { TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { BillingSettingsRepository } from './billing-settings.repository.js'

@Injectable()
export class GetBillingSettings implements UseCase<typeof getBillingSettings> {
  constructor(private readonly settings: BillingSettingsRepository) {}

  execute(ctx: TenantContext): Promise<BillingSettingsView> {
    return this.settings.current(ctx)
  }
}
