import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import {
  defineJob,
  JOB_QUEUE,
  type JobHandler,
  type JobPayload,
  type JobQueue,
  type JobRun,
} from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { ClosePurchaseOrder } from './close-purchase-order.use-case.js'
import { isFinished } from './order-closing.policy.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

export const closeIdleOrder = defineJob({
  name: 'procurement.purchase-order.close-idle.v1',
  queue: 'orders',
  payload: z.strictObject({ orderId: z.uuid(), version: z.int() }),
})

const DAY_MS = 86_400_000

/** Neither what is on hold nor what waits for the vendor ends by itself (PO-1, PO-6). */
const canClose = ({ state, onHold, cancellation }: PurchaseOrder): boolean =>
  state === 'ISSUED' && !onHold && cancellation?.status !== 'requested'

/** Closes an order some quiet days after nothing is left to do with it (PO-7). */
@Injectable()
export class CloseIdleOrder implements JobHandler<typeof closeIdleOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly closing: ClosePurchaseOrder,
    private readonly tx: TenantTx,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sets the timer for the version that the order has now, when nothing is left to do. Joins the transaction. */
  async plan(ctx: TenantContext, order: PurchaseOrder): Promise<void> {
    const { autoCloseIdleDays: days } = await this.settings.current(ctx)
    if (!canClose(order) || days === null) return
    if (!isFinished(await this.orders.linesOf(ctx, order.id))) return
    const { id: orderId, version, updatedAt } = order
    const options = {
      runAt: new Date(updatedAt.getTime() + days * DAY_MS),
      dedupeKey: `close-idle:${orderId}:${String(version)}:${String(days)}`,
    }
    await this.jobs.add(ctx, closeIdleOrder, { orderId, version }, options)
  }

  async run(
    ctx: TenantContext,
    { orderId, version }: JobPayload<typeof closeIdleOrder>,
    job: JobRun,
  ): Promise<unknown> {
    return this.tx.run(ctx, async () => {
      const order = await this.orders.lock(ctx, orderId)
      const closed = order !== null && (await this.closeOrWait(ctx, order, version))
      await job.complete({ closed })
      return { closed }
    })
  }

  /** Somebody did something with it meanwhile: the quiet days begin anew. */
  private async closeOrWait(ctx: TenantContext, order: PurchaseOrder, version: number): Promise<boolean> {
    const { autoCloseIdleDays: days } = await this.settings.current(ctx)
    if (!canClose(order) || days === null) return false
    const quietSince = this.clock.now().getTime() - days * DAY_MS
    if (order.version !== version || order.updatedAt.getTime() > quietSince) {
      await this.plan(ctx, order)
      return false
    }
    if (!isFinished(await this.orders.linesOf(ctx, order.id))) return false
    await this.closing.close(ctx, order, `Nothing was left to do for ${String(days)} days`, days)
    return true
  }
}
