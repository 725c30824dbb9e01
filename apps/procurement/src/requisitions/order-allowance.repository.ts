import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import type { OrderAllowance } from './requisition.policy.js'

const NOTHING: ReadonlyMap<string, bigint> = new Map()

/** How far the organization lets orders go beyond what was approved (REQ-3). */
@Injectable()
export class OrderAllowanceRepository {
  constructor(
    private readonly settings: ProcurementSettingsRepository,
    private readonly lineOrders: LineOrdersRepository,
  ) {}

  /** @param exceptOrderId a draft that counts all the same */
  async of(ctx: TenantContext, requisitionId: string, exceptOrderId?: string): Promise<OrderAllowance> {
    const { overOrderPercent: percent, countDraftOrders } = await this.settings.current(ctx)
    const uncounted = countDraftOrders ? NOTHING : await this.lineOrders.draftedOf(ctx, requisitionId, exceptOrderId)
    return { percent, uncounted }
  }
}
