import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { BillingSettings } from './billing-settings.entity.js'

/** a payable rounding amount of at most 0.05. */
export const DEFAULT_MAX_ROUNDING = '0.05'

@Injectable()
export class BillingSettingsRepository {
  private readonly table: TenantTable<BillingSettings>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, BillingSettings, 'settings')
  }

  find(ctx: TenantContext): Promise<BillingSettings | null> {
    return this.table.find(ctx, ctx.tenantId)
  }

  async maxRounding(ctx: TenantContext): Promise<string> {
    return (await this.find(ctx))?.maxRounding ?? DEFAULT_MAX_ROUNDING
  }

  /** The row, made if need be, locked until the transaction ends; a new one is at version 1. */
  async change(ctx: TenantContext, maxRounding: string): Promise<BillingSettings> {
    if ((await this.table.insertMissing(ctx, { id: ctx.tenantId, maxRounding })) === 1)
      return this.table.get(ctx, ctx.tenantId)
    const query = this.table.select(ctx, 'settings')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const settings = await query.getOneOrFail()
    settings.maxRounding = maxRounding
    await this.table.update(ctx, settings, settings.version)
    return settings
  }
}
