import type { vendorChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

/** The vendor's bank accounts may have changed: invoices that wait because of theirs are matched again (MAT-7). */
@Injectable()
export class OnVendorChanged implements EventHandler<typeof vendorChanged> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof vendorChanged>>): Promise<void> {
    for (const invoice of await this.invoices.unmatchedOfVendor(ctx, event.payload.vendorId)) {
      if (invoice.bankAccounts.length > 0) await this.matchRecord.request(ctx, invoice, 'vendor', event.id)
    }
  }
}
