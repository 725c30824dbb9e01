import {
  type createPaymentRequest,
  paymentInvoiceUnknown,
  paymentRequestCreated,
  type PaymentRequestView,
} from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay } from '../legal-entities/calendar-day.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { InvoiceReservations } from './invoice-reservations.use-case.js'
import { assertPayableVendor, creditorAccount, debtorAccount, type PaidVendor } from './payment-accounts.policy.js'
import { paymentParts } from './payment-amounts.policy.js'
import { assertExcludable, assertNoOrderDuty } from './payment-duties.policy.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

type Input = InputOf<typeof createPaymentRequest>

@Injectable()
export class CreatePaymentRequest implements UseCase<typeof createPaymentRequest, PaidVendor> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly invoices: SupplierInvoicesRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly reservations: InvoiceReservations,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The vendor is asked for as it is now; without an answer nothing is prepared (PAY-3). */
  async prepare(ctx: TenantContext, { invoiceIds }: Input): Promise<PaidVendor> {
    const [invoiceId = ''] = invoiceIds
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, invoiceId))
    if (invoice === null)
      throw paymentInvoiceUnknown(`There is no supplier invoice ${invoiceId}.`, { facts: { invoiceId } })
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId: invoice.vendorId })
    assertPayableVendor(vendor)
    return vendor
  }

  async execute(ctx: TenantContext, input: Input, vendor: PaidVendor): Promise<PaymentRequestView> {
    const invoices = await this.invoices.lockAll(ctx, input.invoiceIds)
    const { parts, total } = paymentParts(invoices, input.invoiceIds, input.amount)
    const people = {
      orders: invoices.flatMap(({ orderPeople }) => orderPeople ?? []),
      enterers: [...new Set(invoices.map(({ createdBy }) => createdBy))],
    }
    assertNoOrderDuty(people, ctx.actor.userId, 'payment preparer')
    assertExcludable(people)
    const creditor = creditorAccount(
      vendor,
      invoices.filter(({ kind }) => kind === 'invoice').map(({ bankAccounts }) => bankAccounts),
    )
    const entity = await this.legalEntities.find(ctx, input.legalEntityId)
    const { currency: _currency, ...debtor } = debtorAccount(entity, input.bankAccountId, total.currency)
    const timeZone = entity?.timeZone ?? 'UTC'
    const id = this.ids.next()
    const rows = parts.map(({ invoice, minor }) => ({
      id: this.ids.next(),
      paymentRequestId: id,
      invoiceId: invoice.id,
      number: invoice.number,
      credit: invoice.kind === 'credit-note',
      amountMinor: minor,
      // Without a due date it is due at its receipt.
      dueDate: invoice.dueDate ?? calendarDay(invoice.createdAt, timeZone),
    }))
    const dueDate =
      rows
        .filter(({ credit }) => !credit)
        .map((row) => row.dueDate)
        .sort()[0] ?? ''
    const record = await this.requests.insert(
      ctx,
      {
        id,
        state: 'DRAFT',
        vendorId: vendor.vendorId,
        vendorName: vendor.name,
        legalEntityId: input.legalEntityId,
        currency: total.currency,
        amountMinor: total.minor,
        dueDate,
        debtor,
        creditor,
        people,
        submittedVersion: null,
        approval: null,
        file: null,
        cancellationReason: null,
      },
      rows,
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
