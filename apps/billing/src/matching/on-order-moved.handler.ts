import type {
  purchaseOrderClosed,
  purchaseOrderHeld,
  purchaseOrderReceiptChanged,
  purchaseOrderReleased,
  purchaseOrderReopened,
  purchaseOrderRevised,
  purchaseOrderShortClosed,
} from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import { MatchRecord } from './match-record.use-case.js'

type Moved = EventEnvelope<{ orderId: string; cause?: string }>

/**
 * An order was revised, closed or opened again, held or released, goods went back, were inspected, or their receipt was reversed: invoices
 * of the order that wait are matched again, once an event (MAT-7).
 */
@Injectable()
export class OnOrderMoved implements EventHandler<
  | typeof purchaseOrderRevised
  | typeof purchaseOrderReceiptChanged
  | typeof purchaseOrderShortClosed
  | typeof purchaseOrderClosed
  | typeof purchaseOrderReopened
  | typeof purchaseOrderHeld
  | typeof purchaseOrderReleased
> {
  constructor(
    private readonly positions: InvoicePositionsRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, { id, payload }: Moved): Promise<void> {
    const cause = payload.cause === undefined ? 'order' : payload.cause === 'return' ? 'return' : 'receipt'
    for (const invoice of await this.positions.waitingForOrders(ctx, [payload.orderId]))
      await this.matchRecord.request(ctx, invoice, cause, id)
  }
}
