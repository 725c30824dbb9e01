import { type holdPaymentRequest, paymentRequestHeld, type PaymentRequestView } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { assertNoHold } from './payment-blockers.policy.js'
import { PaymentChange } from './payment-change.use-case.js'
import { assertCanBeHeld } from './payment-hold-states.policy.js'
import { paymentViewOf } from './payment-request.view.js'

@Injectable()
export class HoldPaymentRequest implements UseCase<typeof holdPaymentRequest> {
  constructor(
    private readonly change: PaymentChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, reason }: InputOf<typeof holdPaymentRequest>,
  ): Promise<PaymentRequestView> {
    const { record, before } = await this.change.open(ctx, paymentRequestId)
    const { request } = record
    assertCanBeHeld(request.state)
    assertNoHold([], request)
    request.hold = { reason, by: ctx.actor.userId, at: this.clock.now().toISOString() }
    await this.change.store(ctx, record, before, {
      action: 'hold',
      event: paymentRequestHeld,
      payload: { reason },
      reason,
    })
    return paymentViewOf(record)
  }
}
