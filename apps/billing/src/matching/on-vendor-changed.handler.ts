import type { vendorChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

/** The vendor's bank accounts or holds may have changed: invoices that wait because of theirs are matched again (MAT-7). */
@Injectable()
export class OnVendorChanged implements EventHandler<typeof vendorChanged> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly positions: InvoicePositionsRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof vendorChanged>>): Promise<void> {
    for (const invoice of await this.positions.waitingForVendor(ctx, event.payload.vendorId)) {
      if (await this.concerns(ctx, invoice)) await this.matchRecord.request(ctx, invoice, 'vendor', event.id)
    }
  }

  private async concerns(ctx: TenantContext, invoice: SupplierInvoice): Promise<boolean> {
    if (invoice.bankAccounts.length > 0) return true
    const { exceptions } = await this.invoices.withRest(ctx, invoice)
    return exceptions.some(({ state, type }) => state === 'OPEN' && type.startsWith('VENDOR_'))
  }
}
