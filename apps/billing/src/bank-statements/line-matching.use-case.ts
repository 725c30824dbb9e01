import type { BankLineFacts, BankLineMethod, PaymentSettingsView } from '@nexus/contracts-billing'
import { Money, type TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { PaymentTransfersRepository } from '../payments/payment-transfers.repository.js'
import { PaymentRequestsRepository } from '../payment-requests/payment-requests.repository.js'
import type { BankLine } from './bank-line.entity.js'
import { BookingEffects } from './booking-effects.use-case.js'
import type { Booking } from './booking.policy.js'
import { byAmountAndReference, suggestionsFor } from './candidates.policy.js'
import { canReturn, canSettle, isSettlement, returnBy, settlementBy } from './settlement.policy.js'
import { waitingText } from './waiting-text.policy.js'

/** What becomes of a booking. */
export type LineOutcome = Pick<BankLine, 'state' | 'by' | 'settlements' | 'suggestions' | 'detail' | 'facts'>

interface Round {
  readonly iban: string
  readonly settings: PaymentSettingsView
  /** Transfers by the end-to-end ids of all bookings. */
  readonly known: ReadonlyMap<string, PaymentTransfer>
}

type Matched = { readonly transfers: readonly PaymentTransfer[]; readonly by: BankLineMethod }

/** Finds the transfers of bookings: by end-to-end id, batch, amount and reference; else suggests (PAY-5). */
@Injectable()
export class LineMatching {
  constructor(
    private readonly transfers: PaymentTransfersRepository,
    private readonly requests: PaymentRequestsRepository,
    private readonly effects: BookingEffects,
  ) {}

  async round(
    ctx: TenantContext,
    bookings: readonly Booking[],
    iban: string,
    settings: PaymentSettingsView,
  ): Promise<Round> {
    const ids = [...new Set(bookings.flatMap(({ endToEndId }) => endToEndId ?? []))]
    const known = await this.transfers.byEndToEndIds(ctx, ids)
    return { iban, settings, known: new Map(known.map((transfer) => [transfer.endToEndId, transfer])) }
  }

  /** Applies the booking to its transfer, or says what a person may look at. */
  async match(ctx: TenantContext, booking: Booking, bankLineId: string, round: Round): Promise<LineOutcome> {
    if (booking.direction === 'credit') return this.matchCredit(ctx, booking, bankLineId, round)
    if (booking.takenBack) return unmatched({ why: 'taken-back' })
    const found = await this.findTransfers(ctx, booking, round)
    if (found === undefined) return this.suggest(ctx, booking, round)
    return this.apply(ctx, booking, bankLineId, found, 'settlement', round)
  }

  private async matchCredit(
    ctx: TenantContext,
    booking: Booking,
    bankLineId: string,
    round: Round,
  ): Promise<LineOutcome> {
    const transfer = round.known.get(booking.endToEndId ?? '')
    if (booking.returned !== null && transfer !== undefined)
      return this.apply(ctx, booking, bankLineId, { transfers: [transfer], by: 'end-to-end-id' }, 'return', round)
    if (transfer === undefined && booking.returned === null) return unmatched({ why: 'not-a-return' })
    const candidates =
      transfer === undefined ? await this.transfers.settled(ctx, round.iban, booking.amount) : [transfer]
    return outcomeOf(booking, candidates, { why: 'return-to-confirm' })
  }

  private async findTransfers(
    ctx: TenantContext,
    booking: Booking,
    { iban, known }: Round,
  ): Promise<Matched | undefined> {
    const transfer = known.get(booking.endToEndId ?? '')
    if (transfer !== undefined) return { transfers: [transfer], by: 'end-to-end-id' }
    if (booking.batchMessageId !== null) {
      const sent = await this.transfers.ofMessage(ctx, booking.batchMessageId)
      const batch = sent.filter(({ state }) => state !== 'REJECTED')
      if (batch.length > 0 && isWhole(booking, batch)) return { transfers: batch, by: 'batch' }
    }
    const { amount } = booking
    const one = byAmountAndReference(booking, await this.transfers.open(ctx, iban, amount))
    return one === undefined ? undefined : { transfers: [one], by: 'amount-reference' }
  }

  /** Decides again under the lock of the payment: a booking before may have changed it. */
  private async apply(
    ctx: TenantContext,
    booking: Booking,
    bankLineId: string,
    { transfers, by }: Matched,
    kind: 'settlement' | 'return',
    round: Round,
  ): Promise<LineOutcome> {
    const record = await this.requests.lock(ctx, transfers[0]?.paymentRequestId ?? '')
    const own = record.transfers.filter(({ id }) => transfers.some((transfer) => transfer.id === id))
    const possible = kind === 'return' ? canReturn : canSettle
    const blocked = own.find((transfer) => !possible(transfer))
    if (blocked !== undefined)
      return unmatched({ why: 'transfer-closed', endToEndId: blocked.endToEndId, state: blocked.state })
    const settlements = []
    for (const transfer of own) {
      const moved =
        by === 'batch' ? { ...booking, amount: Money.ofMinor(transfer.amountMinor, transfer.currency) } : booking
      const result = (kind === 'return' ? returnBy : settlementBy)(moved, transfer, round.settings)
      if (!isSettlement(result)) return outcomeOf(booking, own, result.facts)
      settlements.push({ transfer, by: result })
    }
    const { bookedOn: day, returned: reason } = booking
    const done = await this.effects.apply(ctx, record, settlements, { kind, bankLineId, day, reason })
    return { ...open, state: 'MATCHED', by, settlements: done }
  }

  private async suggest(ctx: TenantContext, booking: Booking, { iban }: Round): Promise<LineOutcome> {
    return outcomeOf(booking, await this.transfers.open(ctx, iban), { why: 'no-transfer' })
  }
}

const open = { by: null, settlements: [], suggestions: [], detail: null, facts: null }

const unmatched = (facts: BankLineFacts): LineOutcome => ({
  ...open,
  state: 'UNMATCHED',
  detail: waitingText(facts),
  facts,
})

function outcomeOf(booking: Booking, candidates: readonly PaymentTransfer[], facts: BankLineFacts): LineOutcome {
  const suggestions = suggestionsFor(booking, candidates)
  return suggestions.length === 0 ? unmatched(facts) : { ...unmatched(facts), state: 'SUGGESTED', suggestions }
}

/** A batch is booked as one: all its transfers that the bank did not reject, none of them touched yet. */
function isWhole({ amount }: Booking, batch: readonly PaymentTransfer[]): boolean {
  if (batch.some(({ currency, settledMinor }) => currency !== amount.currency || settledMinor !== 0n)) return false
  return batch.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) === amount.minor
}
