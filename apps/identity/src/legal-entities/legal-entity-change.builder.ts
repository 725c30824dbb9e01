import { legalEntityChanged, type LegalEntityView } from '@nexus/contracts-identity'
import type { PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import type { LegalEntityBankAccount } from './legal-entity-bank-account.entity.js'
import type { LegalEntity } from './legal-entity.entity.js'
import { legalEntityPayload, legalEntityViewOf } from './legal-entity.view.js'

/** A legal entity as it was read, with its accounts. */
export interface LegalEntityState {
  readonly entity: LegalEntity
  readonly accounts: readonly LegalEntityBankAccount[]
  readonly before: PayloadOf<typeof legalEntityChanged>
}

/** What every change of a legal entity has in common: the version seen, one event, one audit row. */
@Injectable()
export class LegalEntityChange {
  constructor(
    private readonly legalEntities: LegalEntitiesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError request.not_found */
  async read(ctx: TenantContext, legalEntityId: string): Promise<LegalEntityState> {
    const entity = await this.legalEntities.get(ctx, legalEntityId)
    const accounts = (await this.legalEntities.accountsOf(ctx, [entity.id])).get(entity.id) ?? []
    return { entity, accounts, before: legalEntityPayload(entity, accounts) }
  }

  /** @throws DomainError request.version_mismatch */
  async store(
    ctx: TenantContext,
    { entity, before }: LegalEntityState,
    accounts: readonly LegalEntityBankAccount[],
    action: string,
  ): Promise<LegalEntityView> {
    await this.legalEntities.update(ctx, entity, ctx.expectedVersion ?? entity.version)
    const payload = legalEntityPayload(entity, accounts)
    await this.outbox.add(ctx, legalEntityChanged, { aggregateId: entity.id, aggregateSeq: entity.version, payload })
    await this.audit.record(ctx, {
      action: `identity.legal-entity.${action}`,
      entity: 'legal-entity',
      entityId: entity.id,
      before,
      after: payload,
    })
    return legalEntityViewOf(entity, accounts)
  }
}
