import {
  type assignBankLine,
  bankLineAssigned,
  bankLineDifference,
  bankLineTransferState,
  bankLineTransferUnknown,
  type BankLineView,
} from '@nexus/contracts-billing'
import { type InputOf, Money, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { PaymentTransfersRepository } from '../payments/payment-transfers.repository.js'
import { assertNoOrderDuty, assertNotApprover } from '../payment-requests/payment-duties.policy.js'
import { approversOf } from '../payment-requests/payment-outcome.policy.js'
import { PaymentRequestsRepository } from '../payment-requests/payment-requests.repository.js'
import type { BankLine } from './bank-line.entity.js'
import { lineViewOf } from './bank-statement.view.js'
import { BookingEffects } from './booking-effects.use-case.js'
import { LineChange } from './line-change.use-case.js'
import { canReturn, canSettle, settlementByPerson } from './settlement.policy.js'

type Input = InputOf<typeof assignBankLine>

@Injectable()
export class AssignBankLine implements UseCase<typeof assignBankLine> {
  constructor(
    private readonly lines: LineChange,
    private readonly transfers: PaymentTransfersRepository,
    private readonly requests: PaymentRequestsRepository,
    private readonly effects: BookingEffects,
  ) {}

  async execute(ctx: TenantContext, { bankLineId, transferId, writeOff }: Input): Promise<BankLineView> {
    const { statement, line, before } = await this.lines.open(ctx, bankLineId)
    const found = await this.transfers.find(ctx, transferId)
    if (found === null) {
      throw bankLineTransferUnknown(`There is no transfer ${transferId}.`, { facts: { transferId } })
    }
    const record = await this.requests.lock(ctx, found.paymentRequestId)
    assertNoOrderDuty(record.request.people, ctx.actor.userId, 'reconciler')
    assertNotApprover(approversOf(record.request.approval), ctx.actor.userId, 'reconciler')
    const transfer = record.transfers.find(({ id }) => id === transferId) ?? found
    const kind = line.direction === 'credit' ? 'return' : 'settlement'
    const by = settlementOf(line, transfer, kind, writeOff)
    line.settlements = await this.effects.apply(ctx, record, [{ transfer, by }], {
      kind,
      bankLineId,
      day: line.bookedOn,
      reason: line.returned,
      writeOff: writeOff && { by: ctx.actor.userId, reason: writeOff.reason },
    })
    const waitsForNobody = { suggestions: [], detail: null, facts: null }
    Object.assign(line, { state: 'MATCHED', by: 'person', ...waitsForNobody } satisfies Partial<BankLine>)
    await this.lines.store(ctx, statement, line, before, {
      action: 'assign-line',
      event: bankLineAssigned,
      payload: { bankLineId, transferId },
      reason: writeOff?.reason,
    })
    return lineViewOf(line)
  }
}

/** @throws DomainError billing.bank_line.transfer_state, billing.bank_line.difference */
function settlementOf(
  line: BankLine,
  transfer: PaymentTransfer,
  kind: 'settlement' | 'return',
  writeOff: Input['writeOff'],
) {
  if (!(kind === 'return' ? canReturn : canSettle)(transfer)) {
    throw bankLineTransferState(
      `The transfer ${transfer.endToEndId} is ${transfer.state}: a ${line.direction} cannot ${kind === 'return' ? 'bring it back' : 'settle it'}.`,
      { facts: { transferId: transfer.id, transfer: transfer.endToEndId, state: transfer.state } },
    )
  }
  const booking = {
    amount: Money.ofMinor(line.amountMinor, line.currency),
    instructed: line.instructed == null ? null : Money.fromJson(line.instructed),
    charges: null,
  }
  const by = settlementByPerson(kind, booking, transfer, writeOff?.type)
  if (by !== undefined) return by
  const transferred = Money.ofMinor(transfer.amountMinor, transfer.currency)
  throw bankLineDifference(
    `Booked are ${booking.amount.toString()}, transferred were ${transferred.toString()}: say as what the difference is written off, or assign another transfer.`,
    { facts: { booked: booking.amount.toJSON(), transferred: transferred.toJSON(), transferId: transfer.id } },
  )
}
