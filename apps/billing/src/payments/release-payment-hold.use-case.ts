import {
  paymentHoldReleased,
  paymentHoldReleasedAlready,
  type PaymentHoldView,
  type releasePaymentHold,
} from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { assertMayRelease } from './hold-duties.policy.js'
import { paymentHoldFacts, paymentHoldViewOf } from './payment-hold.view.js'
import { PaymentHoldsRepository } from './payment-holds.repository.js'

@Injectable()
export class ReleasePaymentHold implements UseCase<typeof releasePaymentHold> {
  constructor(
    private readonly holds: PaymentHoldsRepository,
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentHoldId, reason }: InputOf<typeof releasePaymentHold>,
  ): Promise<PaymentHoldView> {
    const hold = await this.holds.lock(ctx, paymentHoldId)
    assertSeen(ctx, hold, 'payment hold')
    if (hold.state === 'RELEASED') {
      throw paymentHoldReleasedAlready('The hold is released already.', { facts: { state: hold.state } })
    }
    const invoice = await this.invoices.find(ctx, hold.invoiceId)
    const { userId } = ctx.actor
    assertMayRelease({ placedBy: hold.createdBy }, [invoice?.createdBy], userId, 'invoice')
    const before = paymentHoldFacts(hold)
    Object.assign(hold, {
      state: 'RELEASED',
      releaseReason: reason,
      releasedBy: userId,
      releasedAt: this.clock.now(),
    } satisfies Partial<typeof hold>)
    await this.holds.update(ctx, hold)
    const facts = paymentHoldFacts(hold)
    const of = { aggregateId: hold.id, aggregateSeq: hold.version }
    await this.outbox.add(ctx, paymentHoldReleased, { ...of, payload: facts })
    await this.audit.record(ctx, {
      action: 'billing.payment-hold.release',
      entity: 'payment-hold',
      entityId: hold.id,
      before,
      after: facts,
      reason,
    })
    return paymentHoldViewOf(hold)
  }
}
