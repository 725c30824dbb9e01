import {
  paymentRequestHoldReleased,
  type PaymentRequestView,
  type releasePaymentRequestHold,
} from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertMayRelease } from '../payments/hold-duties.policy.js'
import { PaymentChange } from './payment-change.use-case.js'
import { assertHeld } from './payment-hold-states.policy.js'
import { paymentViewOf } from './payment-request.view.js'

@Injectable()
export class ReleasePaymentRequestHold implements UseCase<typeof releasePaymentRequestHold> {
  constructor(private readonly change: PaymentChange) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, reason }: InputOf<typeof releasePaymentRequestHold>,
  ): Promise<PaymentRequestView> {
    const { record, before } = await this.change.open(ctx, paymentRequestId)
    const { request } = record
    const { by: placedBy } = assertHeld(request)
    assertMayRelease({ placedBy }, [request.createdBy, request.submittedBy], ctx.actor.userId, 'payment request')
    request.hold = null
    await this.change.store(ctx, record, before, {
      action: 'release-hold',
      event: paymentRequestHoldReleased,
      payload: { reason },
      reason,
    })
    return paymentViewOf(record)
  }
}
