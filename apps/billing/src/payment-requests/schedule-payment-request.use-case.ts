import { paymentRequestScheduled, type PaymentRequestView, type schedulePaymentRequest } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { PaymentHoldsRepository } from '../payments/payment-holds.repository.js'
import { PaymentSettingsRepository } from '../payments/payment-settings.repository.js'
import { assertNoHold } from './payment-blockers.policy.js'
import { PaymentChange } from './payment-change.use-case.js'
import { assertNoOrderDuty, assertNotApprover } from './payment-duties.policy.js'
import { approversOf } from './payment-outcome.policy.js'
import { assertDiscountsHold, assertNotBefore, firstDayOf } from './payment-release.policy.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentViewOf } from './payment-request.view.js'

@Injectable()
export class SchedulePaymentRequest implements UseCase<typeof schedulePaymentRequest> {
  constructor(
    private readonly change: PaymentChange,
    private readonly holds: PaymentHoldsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly settings: PaymentSettingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId, executionDate }: InputOf<typeof schedulePaymentRequest>,
  ): Promise<PaymentRequestView> {
    const { record, before } = await this.change.open(ctx, paymentRequestId)
    const { request, parts } = record
    request.state = paymentRequestMachine.next(request.state, 'schedule')
    assertNoOrderDuty(request.people, ctx.actor.userId, 'payment scheduler')
    assertNotApprover(approversOf(request.approval), ctx.actor.userId, 'payment scheduler')
    const invoiceIds = parts.map(({ invoiceId }) => invoiceId)
    assertNoHold(await this.holds.activeOn(ctx, invoiceIds), request)
    const entity = await this.legalEntities.find(ctx, request.legalEntityId)
    const { cutOff } = await this.settings.current(ctx)
    assertNotBefore(executionDate, firstDayOf(this.clock.now(), entity?.timeZone ?? 'UTC', cutOff))
    assertDiscountsHold(parts, executionDate)
    request.scheduledOn = executionDate
    const payload = { scheduledOn: executionDate }
    await this.change.store(ctx, record, before, { action: 'schedule', event: paymentRequestScheduled, payload })
    return paymentViewOf(record)
  }
}
