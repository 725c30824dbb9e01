import { type getProcurementFigures, type ProcurementFigures, procurementFigures } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  dayAt,
  type InputOf,
  instantsOf,
  monthsOf,
  onlyOwn,
  type Period,
  periodOf,
  reachOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { CACHE, type Cache, defineCacheTopic, keptAnswer } from '@nexus/platform-cache'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import type { RequisitionState } from '../requisitions/requisition.entity.js'
import { RequisitionsRepository } from '../requisitions/requisitions.repository.js'
import { COMMITTED, commitmentsOf } from './commitments.policy.js'
import { FiguresRepository } from './figures.repository.js'

/** Something is still to be done for the requester. */
const OPEN: readonly RequisitionState[] = [
  ...(['DRAFT', 'RETURNED', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'PARTIALLY_ORDERED'] as const),
  ...(['ORDERED', 'PARTIALLY_RECEIVED', 'ON_HOLD', 'STOPPED'] as const),
]

/** Until the organization changes something in procurement; a minute when nobody could tell of a change. */
export const keptProcurementFigures = defineCacheTopic({
  name: 'procurement-figures',
  value: procurementFigures,
  freshMs: 60_000,
  // Of two years and several hundred categories.
  mostCharacters: 262_144,
})

type Input = InputOf<typeof getProcurementFigures>

/** Asks for the time zone and, unless the figures are kept, five times more: three times for commitments, once for each other. */
@Injectable()
export class GetProcurementFigures implements UseCase<typeof getProcurementFigures, ProcurementFigures> {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly requisitions: RequisitionsRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly tx: TenantTx,
    @Inject(CACHE) private readonly cache: Cache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: Input): Promise<ProcurementFigures> {
    const timeZone = await this.tx.read(ctx, () => this.settings.timeZone(ctx))
    const today = dayAt(this.clock.now(), timeZone)
    const period = periodOf(input, today)
    const dependsOn = {
      permissions: ['purchase-order:read', 'requisition:read'],
      facts: { ...period, today, timeZone },
    }
    return keptAnswer(this.cache, keptProcurementFigures, ctx, dependsOn, () =>
      this.tx.read(ctx, () => this.count(ctx, period, today, timeZone)),
    )
  }

  execute(_ctx: TenantContext, _input: Input, figures: ProcurementFigures): Promise<ProcurementFigures> {
    return Promise.resolve(figures)
  }

  private async count(
    ctx: TenantContext,
    period: Period,
    today: string,
    timeZone: string,
  ): Promise<ProcurementFigures> {
    return {
      ...period,
      timeZone,
      commitments: await this.commitments(ctx, period, timeZone),
      openRequisitions: await this.openRequisitions(ctx),
      overdueDeliveries: {
        count: await this.figures.count(ctx, { overdue: { is: true, on: today } }),
        list: { operation: 'procurement.purchase-order.list.v1', filter: { overdue: 'true' } },
      },
    }
  }

  private async commitments(ctx: TenantContext, period: Period, timeZone: string) {
    const months = monthsOf(period)
    const filters = { state: COMMITTED, issued: instantsOf(period, timeZone) }
    return commitmentsOf(
      period,
      months,
      await this.figures.ordersByMonth(ctx, filters, months, timeZone),
      await this.figures.linesWorth(ctx, filters, months, timeZone),
      await this.figures.cutLines(ctx, filters, months, timeZone),
    )
  }

  private async openRequisitions(ctx: TenantContext): Promise<ProcurementFigures['openRequisitions']> {
    if (reachOf(ctx, 'requisition:read') === undefined) return null
    const counts = await this.requisitions.countByState(ctx, { state: OPEN }, onlyOwn(ctx, 'requisition:read'))
    return OPEN.flatMap((state) => {
      const count = counts.get(state)
      if (count === undefined) return []
      return { state, count, list: { operation: 'procurement.requisition.list.v1', filter: { state } } }
    })
  }
}
