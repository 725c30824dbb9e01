import type { toleranceRuleChanged } from '@nexus/contracts-billing'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import { MatchRecord } from './match-record.use-case.js'

/** One change matches at most so many again; the others when they are asked for. */
const MOST = 500

/** Tolerances changed: invoices that wait with exceptions are matched again (MAT-7). */
@Injectable()
export class OnToleranceChanged implements EventHandler<typeof toleranceRuleChanged> {
  constructor(
    private readonly positions: InvoicePositionsRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof toleranceRuleChanged>>): Promise<void> {
    for (const invoice of await this.positions.waitingWithExceptions(ctx, event.payload.vendorId, MOST))
      await this.matchRecord.request(ctx, invoice, 'tolerance', event.id)
  }
}
