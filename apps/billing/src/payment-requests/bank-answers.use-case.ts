import type { EventDefinition, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { PaymentTransfersRepository } from '../payments/payment-transfers.repository.js'
import { transferFacts } from '../payments/transfer.view.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { PaymentChange } from './payment-change.use-case.js'
import { paymentFacts } from './payment-request.view.js'
import type { PaymentRecord } from './payment-requests.repository.js'
import { stateAfter } from './transfer-states.policy.js'

interface Answer {
  /** Transfers of the record that the caller has changed. */
  readonly changed: readonly PaymentTransfer[]
  /** Those of them whose invoices are open again. */
  readonly reopened?: readonly PaymentTransfer[]
  readonly cause?: 'rejected' | 'returned'
  readonly action: string
  readonly event: EventDefinition
  readonly payload: object
}

/** What a bank did to transfers of a locked payment: stored, and the payment led to the state that follows (PAY-1). */
@Injectable()
export class BankAnswers {
  constructor(
    private readonly change: PaymentChange,
    private readonly transfers: PaymentTransfersRepository,
    private readonly reservations: InvoiceReservations,
  ) {}

  async store(
    ctx: TenantContext,
    record: PaymentRecord,
    { changed, reopened = [], cause = 'rejected', action, event, payload }: Answer,
  ): Promise<void> {
    const { request } = record
    const before = paymentFacts(record)
    for (const transfer of changed) await this.transfers.store(ctx, transfer)
    request.state = stateAfter(request.state, record.transfers)
    await this.change.store(ctx, record, before, {
      action,
      event,
      payload: { transfers: changed.map(transferFacts), ...payload },
    })
    const positions = reopened.map(({ position }) => position)
    if (positions.length > 0) await this.reservations.change(ctx, record, cause, positions)
  }
}
