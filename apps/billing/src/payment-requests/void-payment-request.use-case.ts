import { paymentRequestVoided, type PaymentRequestView, type voidPaymentRequest } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { PaymentTransfersRepository } from '../payments/payment-transfers.repository.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { PaymentChange } from './payment-change.use-case.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentViewOf } from './payment-request.view.js'

@Injectable()
export class VoidPaymentRequest implements UseCase<typeof voidPaymentRequest> {
  constructor(
    private readonly change: PaymentChange,
    private readonly transfers: PaymentTransfersRepository,
    private readonly reservations: InvoiceReservations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, reason }: InputOf<typeof voidPaymentRequest>,
  ): Promise<PaymentRequestView> {
    const { record, before } = await this.change.open(ctx, paymentRequestId)
    const { request } = record
    const exported = request.state === 'EXPORTED'
    request.state = paymentRequestMachine.next(request.state, 'void')
    const at = this.clock.now().toISOString()
    request.voiding = { reason, by: ctx.actor.userId, at }
    if (request.file != null) request.file = { ...request.file, invalidatedAt: at }
    for (const transfer of record.transfers) {
      transfer.state = 'VOID'
      await this.transfers.store(ctx, transfer)
    }
    const payload = { messageId: request.file?.messageId, reason }
    await this.change.store(ctx, record, before, { action: 'void', event: paymentRequestVoided, payload, reason })
    await this.reservations.change(ctx, record, exported ? 'voided' : 'release')
    return paymentViewOf(record)
  }
}
