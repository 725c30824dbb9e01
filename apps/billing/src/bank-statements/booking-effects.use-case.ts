import {
  type BankSettlement,
  paymentRequestBankReturned,
  paymentRequestSettled,
  type WriteOff,
} from '@nexus/contracts-billing'
import { Money, type TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { BankAnswers } from '../payment-requests/bank-answers.use-case.js'
import type { PaymentRecord } from '../payment-requests/payment-requests.repository.js'
import { type Settlement, settledBy } from './settlement.policy.js'

/** What a booking does. */
export interface Effect {
  readonly kind: 'settlement' | 'return'
  readonly bankLineId: string
  readonly day: string | null
  readonly reason?: { readonly code?: string; readonly text: string } | null
  /** A person who wrote a difference off, and why. */
  readonly writeOff?: { readonly by: string; readonly reason: string } | undefined
}

/** What bookings do to transfers of a locked payment; part of the transaction of the statement. */
@Injectable()
export class BookingEffects {
  constructor(private readonly answers: BankAnswers) {}

  async apply(
    ctx: TenantContext,
    record: PaymentRecord,
    settlements: readonly { readonly transfer: PaymentTransfer; readonly by: Settlement }[],
    effect: Effect,
  ): Promise<BankSettlement[]> {
    const { kind, bankLineId, day, writeOff, reason } = effect
    const done = settlements.map(({ transfer, by }): BankSettlement => {
      Object.assign(transfer, settledBy(transfer, kind, by, { day, ...writeOff }))
      if (reason != null) transfer.reasons = [{ code: reason.code, text: reason.text }]
      const writtenOff = by.writtenOff.map(({ type, amount }): WriteOff => ({
        type,
        amount: amount.toJSON(),
        ...writeOff,
      }))
      const { id: transferId, paymentRequestId } = transfer
      return { transferId, paymentRequestId, kind, amount: by.amount.toJSON(), writtenOff }
    })
    const changed = settlements.map(({ transfer }) => transfer)
    const writtenOff = done.flatMap((each) => each.writtenOff)
    const settled = Money.sum(
      settlements.map(({ by }) => by.amount),
      record.request.currency,
    ).toJSON()
    await this.answers.store(ctx, record, {
      changed,
      reopened: kind === 'return' ? changed : [],
      cause: 'returned',
      action: kind === 'return' ? 'note-return' : 'settle',
      event: kind === 'return' ? paymentRequestBankReturned : paymentRequestSettled,
      payload: { bankLineId, writtenOff, ...(kind === 'return' ? {} : { settled }) },
    })
    return done
  }
}
