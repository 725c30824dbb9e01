import type { getBillingSettings } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { BillingSettingsRepository, DEFAULT_MAX_ROUNDING } from './billing-settings.repository.js'

@Injectable()
export class GetBillingSettings implements UseCase<typeof getBillingSettings> {
  constructor(private readonly settings: BillingSettingsRepository) {}

  async execute(
    ctx: TenantContext,
    _input: InputOf<typeof getBillingSettings>,
  ): Promise<OutputOf<typeof getBillingSettings>> {
    const settings = await this.settings.find(ctx)
    return { maxRounding: settings?.maxRounding ?? DEFAULT_MAX_ROUNDING, version: settings?.version ?? 0 }
  }
}
