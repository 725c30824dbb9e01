import { BILLING_DEFAULTS, type BillingSettingsView } from '@nexus/contracts-billing'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { BillingSettings } from './billing-settings.entity.js'

type Content = Omit<BillingSettingsView, 'version'>

@Injectable()
export class BillingSettingsRepository {
  private readonly table: TenantTable<BillingSettings>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, BillingSettings, 'settings')
  }

  /** What holds now; the defaults where nothing is set. */
  async current(ctx: TenantContext): Promise<BillingSettingsView> {
    return viewOf(await this.table.find(ctx, ctx.tenantId))
  }

  async maxRounding(ctx: TenantContext): Promise<string> {
    return (await this.current(ctx)).maxRounding
  }

  /** Stores what is given; the row is made if need be, and locked until the transaction ends. A new one is at version 1. */
  async change(
    ctx: TenantContext,
    changes: { readonly [K in keyof Content]?: Content[K] | undefined },
  ): Promise<{ before: BillingSettingsView; after: BillingSettingsView }> {
    const current = viewOf(await this.table.find(ctx, ctx.tenantId))
    const { version: _version, ...fresh } = changed(current, changes)
    if ((await this.table.insertMissing(ctx, { id: ctx.tenantId, ...fresh })) === 1)
      return { before: viewOf(null), after: viewOf(await this.table.get(ctx, ctx.tenantId)) }
    const query = this.table.select(ctx, 'settings')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const settings = await query.getOneOrFail()
    const before = viewOf(settings)
    const { version: _seen, ...content } = changed(before, changes)
    Object.assign(settings, content)
    await this.table.update(ctx, settings, settings.version)
    return { before, after: viewOf(settings) }
  }
}

/** What is left out stays as it is. */
function changed(
  before: BillingSettingsView,
  changes: { readonly [K in keyof Content]?: Content[K] | undefined },
): BillingSettingsView {
  return {
    ...before,
    maxRounding: changes.maxRounding ?? before.maxRounding,
    acceptLimit: changes.acceptLimit ?? before.acceptLimit,
    exceptionHours: changes.exceptionHours ?? before.exceptionHours,
    duplicatePolicy: changes.duplicatePolicy ?? before.duplicatePolicy,
    duplicateWindowDays: changes.duplicateWindowDays ?? before.duplicateWindowDays,
  }
}

function viewOf(settings: BillingSettings | null): BillingSettingsView {
  return {
    maxRounding: settings?.maxRounding ?? BILLING_DEFAULTS.maxRounding,
    acceptLimit: settings?.acceptLimit ?? BILLING_DEFAULTS.acceptLimit,
    exceptionHours: settings?.exceptionHours ?? BILLING_DEFAULTS.exceptionHours,
    duplicatePolicy: settings?.duplicatePolicy ?? BILLING_DEFAULTS.duplicatePolicy,
    duplicateWindowDays: settings?.duplicateWindowDays ?? BILLING_DEFAULTS.duplicateWindowDays,
    version: settings?.version ?? 0,
  }
}
