import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Delegation } from './delegation.entity.js'

export interface DelegationFilters {
  readonly principalUserId?: string | undefined
  readonly delegateUserId?: string | undefined
  /** Only those by or to this person. */
  readonly ofUserId?: string | undefined
}

@Injectable()
export class DelegationsRepository {
  private readonly delegations: TenantTable<Delegation>

  constructor(tx: TenantTx) {
    this.delegations = new TenantTable(tx, Delegation, 'delegation')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, delegationId: string): Promise<Delegation> {
    return this.delegations.get(ctx, delegationId)
  }

  find(ctx: TenantContext, delegationId: string): Promise<Delegation | null> {
    return this.delegations.find(ctx, delegationId)
  }

  /** What this person has delegated and is not revoked at this instant; the newest first. */
  holding(ctx: TenantContext, principalId: string, at: Date): Promise<Delegation[]> {
    return this.delegations
      .select(ctx, 'delegation')
      .andWhere('delegation.principalId = :principalId AND delegation.revokedAt IS NULL', { principalId })
      .andWhere('delegation.from <= :at AND delegation.until > :at', { at })
      .orderBy('delegation.createdAt', 'DESC')
      .addOrderBy('delegation.id', 'DESC')
      .getMany()
  }

  /** Everything that is not revoked and holds at some time between these instants. */
  between(ctx: TenantContext, from: Date, until: Date): Promise<Delegation[]> {
    return this.delegations
      .select(ctx, 'delegation')
      .andWhere('delegation.revokedAt IS NULL AND delegation.from < :until AND delegation.until > :from', {
        from,
        until,
      })
      .getMany()
  }

  page(ctx: TenantContext, filters: DelegationFilters, input: PageInput): Promise<Page<Delegation>> {
    const { principalUserId, delegateUserId, ofUserId } = filters
    const query = this.delegations.select(ctx, 'delegation')
    if (principalUserId !== undefined) query.andWhere('delegation.principalId = :principalUserId', { principalUserId })
    if (delegateUserId !== undefined) query.andWhere('delegation.delegateId = :delegateUserId', { delegateUserId })
    if (ofUserId !== undefined)
      query.andWhere('(delegation.principalId = :ofUserId OR delegation.delegateId = :ofUserId)', { ofUserId })
    const spec = { alias: 'delegation', sorts: { from: 'from' }, filterHash: filterHashOf({ ...filters }) }
    return this.delegations.page(ctx, query, spec, input)
  }

  async insert(ctx: TenantContext, row: NewRow<Delegation>): Promise<Delegation> {
    const delegation = Object.assign(new Delegation(), row)
    await this.delegations.insert(ctx, delegation)
    return delegation
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, delegation: Delegation, expectedVersion: number): Promise<void> {
    return this.delegations.update(ctx, delegation, expectedVersion)
  }
}
