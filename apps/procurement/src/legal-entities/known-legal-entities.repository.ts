import { legalEntityUnknown } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay, DEFAULT_TIME_ZONE } from './calendar-day.policy.js'
import { KnownLegalEntity } from './known-legal-entity.entity.js'

@Injectable()
export class KnownLegalEntitiesRepository {
  private readonly table: TenantTable<KnownLegalEntity>

  constructor(
    tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.table = new TenantTable(tx, KnownLegalEntity, 'legal entity')
  }

  /** @throws DomainError procurement.legal_entity_unknown */
  async assertKnown(ctx: TenantContext, legalEntityId: string | null): Promise<void> {
    if (legalEntityId === null || (await this.table.find(ctx, legalEntityId)) !== null) return
    throw legalEntityUnknown(
      `The organization has no legal entity ${legalEntityId}: choose one of its list, or repeat in a moment if it was just added.`,
    )
  }

  /** Today where the legal entity is; without one in UTC. */
  async today(ctx: TenantContext, legalEntityId: string | null): Promise<string> {
    const entity = legalEntityId === null ? null : await this.table.find(ctx, legalEntityId)
    return calendarDay(this.clock.now(), entity?.timeZone ?? DEFAULT_TIME_ZONE)
  }

  /** The time zones of those that are known, in one query. */
  async timeZonesOf(ctx: TenantContext, legalEntityIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (legalEntityIds.length === 0) return new Map()
    const entities = await this.table
      .select(ctx, 'entity')
      .andWhere('entity.id IN (:...legalEntityIds)', { legalEntityIds })
      .getMany()
    return new Map(entities.map(({ id, timeZone }) => [id, timeZone]))
  }

  /** Keeps the newest state; events of one legal entity arrive in order, but may be sent again. */
  async store(
    ctx: TenantContext,
    entity: Pick<KnownLegalEntity, 'id' | 'name' | 'timeZone' | 'sourceVersion'>,
  ): Promise<void> {
    if ((await this.table.insertMissing(ctx, entity)) === 1) return
    const known = await this.table.get(ctx, entity.id)
    if (known.sourceVersion >= entity.sourceVersion) return
    const { name, timeZone, sourceVersion } = entity
    await this.table.patch(ctx, entity.id, { name, timeZone, sourceVersion })
  }
}
