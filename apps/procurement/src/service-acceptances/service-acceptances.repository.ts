import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { ServiceAcceptanceLine } from './service-acceptance-line.entity.js'
import { ServiceAcceptance } from './service-acceptance.entity.js'

/** A line of an acceptance that was not reversed. */
export interface StandingAcceptance {
  readonly acceptance: ServiceAcceptance
  readonly line: ServiceAcceptanceLine
}

export interface ServiceAcceptanceFilters {
  readonly orderId?: string | undefined
  readonly acceptedBy?: string | undefined
}

@Injectable()
export class ServiceAcceptancesRepository {
  private readonly heads: TenantTable<ServiceAcceptance>
  private readonly rows: TenantTable<ServiceAcceptanceLine>

  constructor(tx: TenantTx) {
    this.heads = new TenantTable(tx, ServiceAcceptance, 'service acceptance')
    this.rows = new TenantTable(tx, ServiceAcceptanceLine, 'service acceptance line')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, acceptanceId: string): Promise<ServiceAcceptance> {
    return this.heads.get(ctx, acceptanceId)
  }

  linesOf(ctx: TenantContext, acceptanceIds: readonly string[]): Promise<ServiceAcceptanceLine[]> {
    if (acceptanceIds.length === 0) return Promise.resolve([])
    return this.rows
      .select(ctx, 'line')
      .andWhere('line.acceptanceId IN (:...acceptanceIds)', { acceptanceIds })
      .orderBy('line.lineNumber')
      .getMany()
  }

  /** The acceptances of orders that were not reversed, oldest first. */
  ofOrders(ctx: TenantContext, orderIds: readonly string[]): Promise<ServiceAcceptance[]> {
    return this.heads
      .select(ctx, 'acceptance')
      .andWhere('acceptance.orderId IN (:...orderIds)', { orderIds })
      .andWhere("acceptance.state <> 'REVERSED'")
      .orderBy('acceptance.acceptedAt')
      .addOrderBy('acceptance.id')
      .getMany()
  }

  /** The lines of the acceptances of orders that stand, each with its acceptance. */
  async standingOf(ctx: TenantContext, orderIds: readonly string[]): Promise<StandingAcceptance[]> {
    const acceptances = await this.ofOrders(ctx, orderIds)
    const lines = await this.linesOf(
      ctx,
      acceptances.map(({ id }) => id),
    )
    return acceptances.flatMap((acceptance) =>
      lines.filter((line) => line.acceptanceId === acceptance.id).map((line) => ({ acceptance, line })),
    )
  }

  /** As people count the acceptances of an order; the caller holds its lock. */
  async nextNumber(ctx: TenantContext, orderId: string): Promise<number> {
    const all = this.heads.select(ctx, 'acceptance').andWhere('acceptance.orderId = :orderId', { orderId })
    return 1 + (await all.getCount())
  }

  async insert(
    ctx: TenantContext,
    head: NewRow<ServiceAcceptance>,
    lines: readonly ServiceAcceptanceLine[],
  ): Promise<ServiceAcceptance> {
    const acceptance = Object.assign(new ServiceAcceptance(), head)
    await this.heads.insert(ctx, acceptance)
    await this.rows.insert(ctx, lines)
    return acceptance
  }

  async update(ctx: TenantContext, acceptance: ServiceAcceptance): Promise<void> {
    await this.heads.update(ctx, acceptance, acceptance.version)
  }

  page(ctx: TenantContext, filters: ServiceAcceptanceFilters, input: PageInput): Promise<Page<ServiceAcceptance>> {
    const { orderId, acceptedBy } = filters
    const query = this.heads.select(ctx, 'acceptance')
    if (orderId !== undefined) query.andWhere('acceptance.orderId = :orderId', { orderId })
    if (acceptedBy !== undefined) query.andWhere('acceptance.acceptedBy = :acceptedBy', { acceptedBy })
    const spec = { alias: 'acceptance', sorts: { acceptedAt: 'acceptedAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.heads.page(ctx, query, spec, input)
  }
}
