import {
  procurementSettingsChanged,
  procurementSettingsRefused,
  type ProcurementSettingsView,
  type updateProcurementSettings,
} from '@nexus/contracts-procurement'
import { type InputOf, Money, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { ProcurementSettingsRepository } from './procurement-settings.repository.js'

type Input = InputOf<typeof updateProcurementSettings>

@Injectable()
export class UpdateProcurementSettings implements UseCase<typeof updateProcurementSettings> {
  constructor(
    private readonly settings: ProcurementSettingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof updateProcurementSettings>> {
    const { row, added } = await this.settings.ensure(ctx)
    assertSeen(ctx, row, 'settings')
    const before = await this.settings.view(ctx)
    this.assertFits(input, before)
    if (added) await this.tell(ctx, before)
    row.decided = { ...row.decided, ...input }
    await this.settings.update(ctx, row)
    const after = await this.settings.view(ctx)
    await this.tell(ctx, after)
    await this.audit.record(ctx, {
      action: 'procurement.settings.update',
      entity: 'procurement-settings',
      entityId: ctx.tenantId,
      before,
      after,
    })
    return after
  }

  private tell(ctx: TenantContext, { updatedAt: _updatedAt, ...payload }: ProcurementSettingsView): Promise<void> {
    return this.outbox.add(ctx, procurementSettingsChanged, {
      aggregateId: ctx.tenantId,
      aggregateSeq: payload.version,
      payload,
    })
  }

  private assertFits(input: Input, { baseCurrency }: ProcurementSettingsView): void {
    for (const field of ['changeToleranceAbsolute', 'threeQuotesFrom'] as const) {
      const amount = input[field]
      if (amount === null || amount === undefined) continue
      const limit = Money.fromJson(amount)
      if (!limit.isNegative() && (baseCurrency === null || limit.currency === baseCurrency)) continue
      const wrong = `It must be an amount of ${baseCurrency ?? limit.currency}, not negative.`
      throw procurementSettingsRefused(wrong, {
        errors: [{ pointer: `/${field}`, code: 'amount_refused', detail: wrong }],
      })
    }
  }
}
