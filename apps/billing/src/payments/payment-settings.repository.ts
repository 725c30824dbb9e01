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

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentSettings, 'payment settings')
  }

  /** What holds now, with version 0 while the defaults do. */
  async current(ctx: TenantContext): Promise<PaymentSettingsView> {
    const row = await this.table.find(ctx, ctx.tenantId)
    if (row === null) return { ...DEFAULT_PAYMENT_DECISIONS, version: 0 }
    const { twoPersonReleaseFrom, cutOff, maxBankFee, maxDifference, version } = row
    return { twoPersonReleaseFrom, cutOff, maxBankFee, maxDifference, version }
  }

  /**
   * Stores decisions over the version that was seen, 0 being the defaults; a new row is at version 1. Returns the version.
   * @throws DomainError request.version_mismatch when others stored theirs meanwhile
   */
  async change(ctx: TenantContext, seenVersion: number, decisions: PaymentDecisions): Promise<number> {
    if (seenVersion === 0 && (await this.table.insertMissing(ctx, { id: ctx.tenantId, ...decisions })) === 1) return 1
    const settings = Object.assign(await this.table.get(ctx, ctx.tenantId), decisions)
    await this.table.update(ctx, settings, seenVersion)
    return settings.version
  }
}
