import { type changePaymentSettings, paymentSettingsChanged, type PaymentSettingsView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { PaymentSettingsRepository } from './payment-settings.repository.js'

@Injectable()
export class ChangePaymentSettings implements UseCase<typeof changePaymentSettings> {
  constructor(
    private readonly settings: PaymentSettingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof changePaymentSettings>): Promise<PaymentSettingsView> {
    const before = await this.settings.current(ctx)
    assertSeen(ctx, before, 'payment settings')
    const after = { ...input, version: await this.settings.change(ctx, before.version, input) }
    const of = { aggregateId: ctx.tenantId, aggregateSeq: after.version }
    await this.outbox.add(ctx, paymentSettingsChanged, { ...of, payload: after })
    await this.audit.record(ctx, {
      action: 'billing.payment-settings.change',
      entity: 'payment-settings',
      entityId: ctx.tenantId,
      before,
      after,
    })
    return after
  }
}
