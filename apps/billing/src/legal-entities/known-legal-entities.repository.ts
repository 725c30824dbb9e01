import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { KnownLegalEntity } from './known-legal-entity.entity.js'

@Injectable()
export class KnownLegalEntitiesRepository {
  private readonly table: TenantTable<KnownLegalEntity>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, KnownLegalEntity, 'legal entity')
  }

  find(ctx: TenantContext, legalEntityId: string): Promise<KnownLegalEntity | null> {
    return this.table.find(ctx, legalEntityId)
  }

  /** The company with an account of this number, and that account; null when none has it. */
  async byAccount(
    ctx: TenantContext,
    iban: string,
  ): Promise<{ entity: KnownLegalEntity; account: KnownLegalEntity['bankAccounts'][number] } | null> {
    for (const entity of await this.table.select(ctx, 'entity').orderBy('entity.id').getMany()) {
      const account = entity.bankAccounts.find((candidate) => candidate.iban === iban)
      if (account !== undefined) return { entity, account }
    }
    return null
  }

  /** Keeps the newest state; events of one legal entity arrive in order, but may be sent again. */
  async store(
    ctx: TenantContext,
    entity: Pick<KnownLegalEntity, 'id' | 'name' | 'timeZone' | 'bankAccounts' | 'sourceVersion'>,
  ): Promise<void> {
    if ((await this.table.insertMissing(ctx, { ...entity })) === 1) return
    const known = await this.table.get(ctx, entity.id)
    if (known.sourceVersion >= entity.sourceVersion) return
    const { name, timeZone, bankAccounts, sourceVersion } = entity
    await this.table.patch(ctx, entity.id, { name, timeZone, bankAccounts, sourceVersion })
  }
}
