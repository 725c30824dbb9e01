import type { listRequisitions } from '@nexus/contracts-procurement'
import { instantsOf, type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { requisitionSummaryOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class ListRequisitions implements UseCase<typeof listRequisitions> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly settings: ProcurementSettingsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listRequisitions>,
  ): Promise<OutputOf<typeof listRequisitions>> {
    const { sort, limit, cursor, createdFrom: from, createdTo: to, ...rest } = input
    const dated = (from ?? to) !== undefined
    const created = dated ? instantsOf({ from, to }, await this.settings.timeZone(ctx)) : undefined
    const own = onlyOwn(ctx, 'requisition:read')
    const { items, nextCursor } = await this.requisitions.page(ctx, { ...rest, created }, own, { sort, limit, cursor })
    return { items: items.map(requisitionSummaryOf), nextCursor }
  }
}
