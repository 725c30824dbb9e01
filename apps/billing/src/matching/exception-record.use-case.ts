import { type BillingSettingsView, exceptionRaised } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import type { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { Finding } from './finding.policy.js'
import { reconcileExceptions } from './reconcile-exceptions.policy.js'

const HOUR_MS = 3_600_000

type Raised = Pick<InvoiceException, 'id' | 'type' | 'owner' | 'dueAt'>

/** Writes down the exceptions of an invoice; part of the transaction of its caller, which has locked the invoice. */
@Injectable()
export class ExceptionRecord {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Raises, keeps and clears; what a person settled stays settled as long as it is found as it was. */
  async store(
    ctx: TenantContext,
    { invoice, exceptions }: InvoiceRecord,
    findings: readonly Finding[],
    { exceptionHours }: BillingSettingsView,
  ): Promise<{ open: number; settled: readonly InvoiceException[]; raised: readonly Raised[] }> {
    const { raise, clear, open, settled } = reconcileExceptions(exceptions, findings)
    const now = this.clock.now()
    const cleared = { resolution: 'cleared', reason: null, resolvedBy: null, resolvedAt: now } as const
    for (const id of clear) await this.invoices.resolveException(ctx, id, cleared)
    const rows = raise.map(({ lineId, orderLineId, expected, actual, difference, value, withheld, ...found }) => ({
      ...found,
      id: this.ids.next(),
      invoiceId: invoice.id,
      state: 'OPEN' as const,
      raisedAt: now,
      dueAt: new Date(now.getTime() + exceptionHours[found.owner] * HOUR_MS),
      lineId: lineId ?? null,
      orderLineId: orderLineId ?? null,
      expected: expected ?? null,
      actual: actual ?? null,
      difference: difference ?? null,
      valueMinor: value?.minor ?? null,
      withheldMinor: withheld?.minor ?? null,
      changeRequested: null,
      resolution: null,
      reason: null,
      resolvedBy: null,
      resolvedAt: null,
    }))
    await this.invoices.addExceptions(ctx, rows)
    return { open, settled, raised: rows }
  }

  /** Tells who is to act: each exception once, when it is raised. */
  async announce(ctx: TenantContext, invoice: SupplierInvoice, raised: readonly Raised[]): Promise<void> {
    for (const { id, type, owner, dueAt } of raised) {
      const due = (dueAt ?? this.clock.now()).toISOString()
      const payload = { invoiceId: invoice.id, invoiceNumber: invoice.number, exceptionId: id, type, owner, dueAt: due }
      await this.outbox.add(ctx, exceptionRaised, { aggregateId: id, aggregateSeq: 1, payload })
    }
  }
}
