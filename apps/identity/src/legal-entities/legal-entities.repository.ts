import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, TenantTable, TenantTx, type Page, type PageInput } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { LegalEntityBankAccount } from './legal-entity-bank-account.entity.js'
import { LegalEntity } from './legal-entity.entity.js'

@Injectable()
export class LegalEntitiesRepository {
  private readonly table: TenantTable<LegalEntity>
  private readonly accountTable: TenantTable<LegalEntityBankAccount>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, LegalEntity, 'legal entity')
    this.accountTable = new TenantTable(tx, LegalEntityBankAccount, 'bank account')
  }

  get(ctx: TenantContext, id: string): Promise<LegalEntity> {
    return this.table.get(ctx, id)
  }

  /** In order of entry. */
  async accountsOf(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, LegalEntityBankAccount[]>> {
    const found = new Map<string, LegalEntityBankAccount[]>(ids.map((id) => [id, []]))
    if (ids.length === 0) return found
    const rows = await this.accountTable
      .select(ctx, 'account')
      .andWhere('account.legalEntityId IN (:...ids)', { ids })
      .orderBy('account.position')
      .getMany()
    for (const row of rows) found.get(row.legalEntityId)?.push(row)
    return found
  }

  async page(ctx: TenantContext, filters: { readonly country?: string }, input: PageInput): Promise<Page<LegalEntity>> {
    const query = this.table.select(ctx, 'entity')
    if (filters.country !== undefined) query.andWhere('entity.country = :country', { country: filters.country })
    const sorts = { name: 'entity.name', createdAt: 'entity.createdAt' }
    return this.table.page(ctx, query, { alias: 'entity', sorts, filterHash: filterHashOf(filters) }, input)
  }

  insert(ctx: TenantContext, entity: LegalEntity): Promise<void> {
    return this.table.insert(ctx, entity)
  }

  update(ctx: TenantContext, entity: LegalEntity, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, entity, expectedVersion)
  }

  async insertAccounts(ctx: TenantContext, accounts: readonly LegalEntityBankAccount[]): Promise<void> {
    if (accounts.length > 0) await this.accountTable.insert(ctx, accounts)
  }

  async removeAccount(ctx: TenantContext, id: string): Promise<void> {
    await this.accountTable.remove(ctx, { id })
  }
}
