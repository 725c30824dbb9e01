import { type createPaymentRequest, paymentRequestCreated, type PaymentRequestView } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { creditorAccount, debtorAccount } from './payment-accounts.policy.js'
import { assertExcludable, assertNoOrderDuty } from './payment-duties.policy.js'
import { PaymentPreparation, type PreparedPayment } from './payment-preparation.use-case.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

type Input = InputOf<typeof createPaymentRequest>

@Injectable()
export class CreatePaymentRequest implements UseCase<typeof createPaymentRequest, PreparedPayment> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly preparation: PaymentPreparation,
    private readonly reservations: InvoiceReservations,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  prepare(ctx: TenantContext, input: Input): Promise<PreparedPayment> {
    return this.preparation.ask(ctx, input)
  }

  async execute(ctx: TenantContext, input: Input, prepared: PreparedPayment): Promise<PaymentRequestView> {
    const { vendor } = prepared
    const { plan, invoices, currency, entity } = await this.preparation.plan(ctx, input, prepared)
    const people = {
      orders: invoices.flatMap(({ orderPeople }) => orderPeople ?? []),
      enterers: [...new Set(invoices.map(({ createdBy }) => createdBy))],
    }
    assertNoOrderDuty(people, ctx.actor.userId, 'payment preparer')
    assertExcludable(people)
    const creditor = creditorAccount(
      vendor,
      invoices.filter(({ kind }) => kind === 'invoice').map(({ bankAccounts }) => bankAccounts),
      this.clock.now().toISOString(),
    )
    const { currency: _currency, ...debtor } = debtorAccount(entity, input.bankAccountId, currency)
    const id = this.ids.next()
    const record = await this.requests.insert(
      ctx,
      {
        id,
        state: 'DRAFT',
        vendorId: vendor.vendorId,
        vendorName: vendor.name,
        legalEntityId: input.legalEntityId,
        currency,
        amountMinor: plan.totalMinor,
        dueDate: plan.dueDate,
        debtor,
        creditor,
        people,
        submittedVersion: null,
        submittedBy: null,
        approval: null,
        file: null,
        cancellationReason: null,
        scheduledOn: null,
        hold: null,
        sentAt: null,
        voiding: null,
      },
      plan.parts.map(({ invoice, minor, ...part }) => ({
        id: this.ids.next(),
        paymentRequestId: id,
        invoiceId: invoice.id,
        number: invoice.number,
        credit: invoice.kind === 'credit-note',
        amountMinor: minor,
        ...part,
      })),
    )
    await this.reservations.change(ctx, record, 'reserve')
    const facts = paymentFacts(record)
    await this.outbox.add(ctx, paymentRequestCreated, { aggregateId: id, aggregateSeq: 1, payload: facts })
    await this.audit.record(ctx, {
      action: 'billing.payment-request.create',
      entity: 'payment-request',
      entityId: id,
      after: { ...facts, creditor, debtor },
    })
    return paymentViewOf(record)
  }
}
