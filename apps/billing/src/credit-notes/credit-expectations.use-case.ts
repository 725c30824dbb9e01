import { creditExpectationChanged, creditExpected } from '@nexus/contracts-billing'
import { type Ids, IDS, type Money, Quantity, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import type { CreditExpectation } from './credit-expectation.entity.js'
import { outstanding, settlements } from './credit-expectation.policy.js'
import { creditExpectationFacts } from './credit-expectation.view.js'
import { CreditExpectationsRepository } from './credit-expectations.repository.js'

/** Goods of an order line for which the vendor owes a credit note, as the ledger of procurement has it now. */
export interface OwedGoods {
  readonly vendorId: string
  readonly orderId: string
  readonly orderLineId: string
  readonly quantity: string
  readonly cause: 'return' | 'rejected-goods'
  readonly causeId: string
  readonly reason: string
}

/** Keeps track of the credit notes that vendors owe; part of the transaction of its caller. */
@Injectable()
export class CreditExpectations {
  constructor(
    private readonly expectations: CreditExpectationsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /**
   * Brings what is expected of an order line to what the ledger says: more is a new expectation, less settles the oldest
   * ones, by this credit note or by goods that came instead (REC-5).
   */
  async follow(ctx: TenantContext, owed: OwedGoods, creditNoteId?: string): Promise<void> {
    const open = await this.expectations.openOfOrderLine(ctx, owed.orderLineId)
    const expected = open.map(({ quantityMicro, creditedMicro }) => ({
      wanted: quantityMicro ?? 0n,
      credited: creditedMicro,
    }))
    const change = Quantity.parse(owed.quantity).micro - outstanding(expected)
    if (change > 0n) {
      const { vendorId, orderId, orderLineId, cause, causeId, reason } = owed
      await this.raise(ctx, { vendorId, orderId, orderLineId, cause, causeId, reason, quantityMicro: change })
      return
    }
    for (const [index, micro] of settlements(expected, -change).entries()) {
      const row = open[index]
      if (row === undefined || micro === 0n) continue
      const before = creditExpectationFacts(row)
      row.creditedMicro += micro
      if (row.creditedMicro === row.quantityMicro) row.state = 'SETTLED'
      await this.changed(ctx, row, before, creditNoteId)
    }
  }

  /** An amount of an invoice is disputed (MAT-6). */
  async dispute(
    ctx: TenantContext,
    of: {
      readonly vendorId: string
      readonly invoiceId: string
      readonly orderId: string | null
      readonly orderLineId: string | null
    },
    amount: Money,
    reason: string,
  ): Promise<void> {
    const { invoiceId } = of
    const money = { currency: amount.currency, amountMinor: amount.minor }
    await this.raise(ctx, { ...of, cause: 'dispute', causeId: invoiceId, reason, ...money })
  }

  /** A credit note came for an invoice: its disputes are settled by it, the oldest first. */
  async creditInvoice(ctx: TenantContext, invoiceId: string, minor: bigint, creditNoteId: string): Promise<void> {
    const open = await this.expectations.openOfInvoice(ctx, invoiceId)
    const expected = open.map(({ amountMinor, creditedMinor }) => ({
      wanted: amountMinor ?? 0n,
      credited: creditedMinor,
    }))
    for (const [index, part] of settlements(expected, minor).entries()) {
      const row = open[index]
      if (row === undefined || part === 0n) continue
      const before = creditExpectationFacts(row)
      row.creditedMinor += part
      if (row.creditedMinor === row.amountMinor) row.state = 'SETTLED'
      await this.changed(ctx, row, before, creditNoteId)
    }
  }

  /** The invoice was rejected: nothing of it is disputed any more. */
  async dropInvoice(ctx: TenantContext, invoiceId: string): Promise<void> {
    for (const row of await this.expectations.openOfInvoice(ctx, invoiceId)) {
      const before = creditExpectationFacts(row)
      row.state = 'CANCELLED'
      await this.changed(ctx, row, before)
    }
  }

  /** Stores a changed expectation and tells of it. */
  async changed(
    ctx: TenantContext,
    row: CreditExpectation,
    before: ReturnType<typeof creditExpectationFacts>,
    creditNoteId?: string,
    reason?: string,
  ): Promise<void> {
    if (creditNoteId !== undefined && !row.creditNoteIds.includes(creditNoteId))
      row.creditNoteIds = [...row.creditNoteIds, creditNoteId]
    await this.expectations.update(ctx, row)
    const payload = creditExpectationFacts(row)
    await this.outbox.add(ctx, creditExpectationChanged, { aggregateId: row.id, aggregateSeq: row.version, payload })
    const action = `billing.credit-expectation.${row.state === 'CANCELLED' ? 'cancel' : 'settle'}`
    await this.audit.record(ctx, {
      action,
      entity: 'credit-expectation',
      entityId: row.id,
      before,
      after: payload,
      reason,
    })
  }

  private async raise(
    ctx: TenantContext,
    parts: Pick<CreditExpectation, 'vendorId' | 'cause' | 'causeId' | 'reason'> & Partial<CreditExpectation>,
  ): Promise<void> {
    const row = await this.expectations.insert(ctx, {
      id: this.ids.next(),
      state: 'OPEN',
      invoiceId: null,
      orderId: null,
      orderLineId: null,
      quantityMicro: null,
      currency: null,
      amountMinor: null,
      creditedMicro: 0n,
      creditedMinor: 0n,
      creditNoteIds: [],
      ...parts,
    })
    const payload = creditExpectationFacts(row)
    await this.outbox.add(ctx, creditExpected, { aggregateId: row.id, aggregateSeq: row.version, payload })
    await this.audit.record(ctx, {
      action: 'billing.credit-expectation.raise',
      entity: 'credit-expectation',
      entityId: row.id,
      after: payload,
      reason: row.reason,
    })
  }
}
