import { type TenantContext, versionMismatch } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Branding } from './branding.entity.js'
import { brandingVersionOf, type BrandingChoices } from './branding.view.js'

@Injectable()
export class BrandingsRepository {
  private readonly table: TenantTable<Branding>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, Branding, 'branding')
  }

  /** Null while the defaults hold. */
  find(ctx: TenantContext): Promise<Branding | null> {
    return this.table.find(ctx, ctx.tenantId)
  }

  /** Stores choices over the version that was seen; a new row is at version 1. @throws DomainError request.version_mismatch */
  async store(ctx: TenantContext, seen: Branding | null, choices: BrandingChoices): Promise<Branding> {
    const expected = ctx.expectedVersion ?? brandingVersionOf(seen)
    if (brandingVersionOf(seen) !== expected) throw changedMeanwhile(brandingVersionOf(seen), expected)
    if (seen !== null) {
      const row = Object.assign(seen, choices)
      await this.table.update(ctx, row, row.version)
      return row
    }
    const row = Object.assign(new Branding(), { id: ctx.tenantId, ...choices })
    if ((await this.table.insertMissing(ctx, row)) === 0) throw changedMeanwhile(expected + 1, expected)
    return row
  }
}

const changedMeanwhile = (current: number, expected: number): Error =>
  versionMismatch(
    `The branding is at version ${String(current)}, you have seen version ${String(expected)}: read it again, then repeat your change.`,
    { currentVersion: current },
  )
