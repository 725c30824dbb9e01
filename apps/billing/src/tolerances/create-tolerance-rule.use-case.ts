import { type createToleranceRule, type ToleranceRuleView, toleranceScopeUnknown } from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { ToleranceRecord } from './tolerance-record.use-case.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'

type Input = InputOf<typeof createToleranceRule>

@Injectable()
export class CreateToleranceRule implements UseCase<typeof createToleranceRule, void> {
  constructor(
    private readonly rules: ToleranceRulesRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly rpc: RpcClient,
    private readonly record: ToleranceRecord,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async prepare(ctx: TenantContext, { vendorId }: Input): Promise<void> {
    if (vendorId === undefined) return
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    if (vendor === null) throw unknown(`There is no vendor ${vendorId}`, '/vendorId')
  }

  async execute(ctx: TenantContext, input: Input): Promise<ToleranceRuleView> {
    const { vendorId = null, categoryCode = null, legalEntityId = null, currency = null, ...content } = input
    if (legalEntityId !== null && (await this.legalEntities.find(ctx, legalEntityId)) === null)
      throw unknown(`There is no legal entity ${legalEntityId}`, '/legalEntityId')
    const rule = await this.rules.insert(ctx, {
      id: this.ids.next(),
      vendorId,
      categoryCode,
      legalEntityId,
      currency,
      ...content,
    })
    return this.record.changed(ctx, rule, 'create')
  }
}

function unknown(what: string, pointer: string): Error {
  const detail = `${what}: choose one of the organization's list, or repeat in a moment if it was just added.`
  return toleranceScopeUnknown(detail, { errors: [{ pointer, code: 'unknown', detail }] })
}
