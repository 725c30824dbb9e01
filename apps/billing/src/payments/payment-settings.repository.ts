import type { PaymentSettingsView } from '@nexus/contracts-billing'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentSettings } from './payment-settings.entity.js'

export type PaymentDecisions = Omit<PaymentSettingsView, 'version'>

/** Two people from the amount on from which the standard policy asks for two approvers; no cut-off. */
export const DEFAULT_PAYMENT_DECISIONS: PaymentDecisions = {
  twoPersonReleaseFrom: '500.00',
  cutOff: null,
  maxBankFee: '25.00',
  maxDifference: '0.05',
}

@Injectable()
export class PaymentSettingsRepository {
  private readonly table: TenantTable<PaymentSettings>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentSettings, 'payment settings')
  }

  /** What holds now, with version 0 while the defaults do. */
  async current(ctx: TenantContext): Promise<PaymentSettingsView> {
    const row = await this.table.find(ctx, ctx.tenantId)
    if (row === null) return { ...DEFAULT_PAYMENT_DECISIONS, version: 0 }
    const { twoPersonReleaseFrom, cutOff, maxBankFee, maxDifference, version } = row
    return { twoPersonReleaseFrom, cutOff, maxBankFee, maxDifference, version }
  }

  /** Stores decisions under a lock; a new row is at version 1. Returns the version. */
  async change(ctx: TenantContext, decisions: PaymentDecisions): Promise<number> {
    if ((await this.table.insertMissing(ctx, { id: ctx.tenantId, ...decisions })) === 1) return 1
    const query = this.table.select(ctx, 'settings')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const settings = Object.assign(await query.getOneOrFail(), decisions)
    await this.table.update(ctx, settings, settings.version)
    return settings.version
  }
}
