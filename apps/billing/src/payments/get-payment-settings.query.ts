import type { getPaymentSettings, PaymentSettingsView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PaymentSettingsRepository } from './payment-settings.repository.js'

@Injectable()
export class GetPaymentSettings implements UseCase<typeof getPaymentSettings> {
  constructor(private readonly settings: PaymentSettingsRepository) {}

  execute(ctx: TenantContext, _input: InputOf<typeof getPaymentSettings>): Promise<PaymentSettingsView> {
    return this.settings.current(ctx)
  }
}
