import { BILLING_DEFAULTS, type BillingSettingsView } from '@nexus/contracts-billing'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { BillingSettings } from './billing-settings.entity.js'

type Content = Omit<BillingSettingsView, 'version'>

@Injectable()
export class BillingSettingsRepository {
  private readonly table: TenantTable<BillingSettings>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, BillingSettings, 'settings')
  }

  /** What holds now; the defaults where nothing is set. */
  async current(ctx: TenantContext): Promise<BillingSettingsView> {
    return viewOf(await this.table.find(ctx, ctx.tenantId))
  }

  async maxRounding(ctx: TenantContext): Promise<string> {
    return (await this.current(ctx)).maxRounding
  }

  /**
   * Stores what is given over the settings that were seen, version 0 being the defaults; a new row is at version 1.
   * @throws DomainError request.version_mismatch when others stored theirs meanwhile
   */
  async change(
    ctx: TenantContext,
    before: BillingSettingsView,
    changes: { readonly [K in keyof Content]?: Content[K] | undefined },
  ): Promise<BillingSettingsView> {
    const { version, ...content } = changed(before, changes)
    if (version === 0 && (await this.table.insertMissing(ctx, { id: ctx.tenantId, ...content })) === 1)
      return { ...content, version: 1 }
    const settings = Object.assign(await this.table.get(ctx, ctx.tenantId), content)
    await this.table.update(ctx, settings, version)
    return viewOf(settings)
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
