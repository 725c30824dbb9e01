import {
  procurementSettingsValues,
  type ProcurementSettingsValues,
  type ProcurementSettingsView,
} from '@nexus/contracts-procurement'
import { DEFAULT_ZONE, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownOrganization } from './known-organization.entity.js'
import { ProcurementSettings } from './procurement-settings.entity.js'

/** What counts now: every value, and the base currency, null until identity has told it. */
export type CurrentSettings = ProcurementSettingsValues & { readonly baseCurrency: string | null }

@Injectable()
export class ProcurementSettingsRepository {
  private readonly settings: TenantTable<ProcurementSettings>
  private readonly organizations: TenantTable<KnownOrganization>

  /** What was read, by the transaction that did: each has a manager of its own. */
  private readonly read = new WeakMap<object, { readonly tenantId: string; readonly settings: CurrentSettings }>()

  constructor(private readonly tx: TenantTx) {
    this.settings = new TenantTable(tx, ProcurementSettings, 'procurement settings')
    this.organizations = new TenantTable(tx, KnownOrganization, 'organization')
  }

  /** What counts for the organization now, defaults included; read once in a transaction. Join one. */
  async current(ctx: TenantContext): Promise<CurrentSettings> {
    const manager = this.tx.managerFor(ctx)
    const known = this.read.get(manager)
    if (known?.tenantId === ctx.tenantId) return known.settings
    const row = await this.settings.find(ctx, ctx.tenantId)
    const settings = { ...valuesOf(row), baseCurrency: await this.baseCurrency(ctx) }
    this.read.set(manager, { tenantId: ctx.tenantId, settings })
    return settings
  }

  async view(ctx: TenantContext): Promise<ProcurementSettingsView> {
    const row = await this.settings.find(ctx, ctx.tenantId)
    return {
      ...valuesOf(row),
      baseCurrency: await this.baseCurrency(ctx),
      updatedAt: row === null ? null : row.updatedAt.toISOString(),
      version: row?.version ?? 1,
    }
  }

  /** The organization's currency; null when identity has not told it yet. */
  async baseCurrency(ctx: TenantContext): Promise<string | null> {
    return (await this.organizations.find(ctx, ctx.tenantId))?.baseCurrency ?? null
  }

  /** Where days and months of the organization begin and end; UTC until identity has told it. */
  async timeZone(ctx: TenantContext): Promise<string> {
    return (await this.organizations.find(ctx, ctx.tenantId))?.timeZone ?? DEFAULT_ZONE
  }

  /** The row to change, made of nothing but defaults (version 1) when there is none; `added` says so. */
  async ensure(ctx: TenantContext): Promise<{ row: ProcurementSettings; added: boolean }> {
    this.forget(ctx)
    const added = (await this.settings.insertMissing(ctx, { id: ctx.tenantId, decided: {} })) === 1
    return { row: await this.settings.get(ctx, ctx.tenantId), added }
  }

  /** @throws DomainError request.version_mismatch */
  async update(ctx: TenantContext, row: ProcurementSettings): Promise<void> {
    this.forget(ctx)
    await this.settings.update(ctx, row, row.version)
  }

  /** Keeps the newest state; events arrive in order, but may be sent again. */
  async storeOrganization(
    ctx: TenantContext,
    organization: { readonly baseCurrency: string; readonly timeZone: string; readonly sourceVersion: number },
  ): Promise<void> {
    this.forget(ctx)
    if ((await this.organizations.insertMissing(ctx, { id: ctx.tenantId, ...organization })) === 1) return
    const known = await this.organizations.get(ctx, ctx.tenantId)
    if (known.sourceVersion > organization.sourceVersion) return
    // An event that is told again completes what was stored before time zones were.
    if (known.sourceVersion === organization.sourceVersion && (known.timeZone ?? null) !== null) return
    await this.organizations.patch(ctx, ctx.tenantId, organization)
  }

  /** Before a change: what is read after it is the new. */
  private forget(ctx: TenantContext): void {
    this.read.delete(this.tx.managerFor(ctx))
  }
}

function valuesOf(row: ProcurementSettings | null): ProcurementSettingsValues {
  return procurementSettingsValues.parse(row?.decided ?? {})
}
