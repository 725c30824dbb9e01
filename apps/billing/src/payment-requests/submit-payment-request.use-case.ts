import { paymentRequestSubmitted, type PaymentRequestView, type submitPaymentRequest } from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { PaymentHoldsRepository } from '../payments/payment-holds.repository.js'
import { assertPayableVendor, assertStillRecorded, type PaidVendor } from './payment-accounts.policy.js'
import { paymentApproval } from './payment-approval.view.js'
import { assertNoHold } from './payment-blockers.policy.js'
import { assertNoOrderDuty } from './payment-duties.policy.js'
import { paymentRequestMachine } from './payment-request.machine.js'
import { paymentFacts, paymentViewOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

type Input = InputOf<typeof submitPaymentRequest>

@Injectable()
export class SubmitPaymentRequest implements UseCase<typeof submitPaymentRequest, PaidVendor> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly holds: PaymentHoldsRepository,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async prepare(ctx: TenantContext, { paymentRequestId }: Input): Promise<PaidVendor> {
    const { request } = await this.tx.read(ctx, () => this.requests.get(ctx, paymentRequestId))
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId: request.vendorId })
    assertPayableVendor(vendor)
    return vendor
  }

  async execute(ctx: TenantContext, { paymentRequestId }: Input, vendor: PaidVendor): Promise<PaymentRequestView> {
    const record = await this.requests.lock(ctx, paymentRequestId)
    const { request } = record
    assertSeen(ctx, request, 'payment request')
    const before = paymentFacts(record)
    request.state = paymentRequestMachine.next(request.state, 'submit')
    assertNoOrderDuty(request.people, ctx.actor.userId, 'payment submitter')
    assertStillRecorded(vendor, request.creditor)
    const invoiceIds = record.parts.map(({ invoiceId }) => invoiceId)
    assertNoHold(await this.holds.activeOn(ctx, invoiceIds), request)
    request.submittedVersion = request.version + 1
    request.submittedBy = ctx.actor.userId
    request.approval = null
    await this.requests.update(ctx, request)
    const facts = paymentFacts(record)
    const payload = { ...facts, approval: paymentApproval(record, ctx.actor.userId) }
    await this.outbox.add(ctx, paymentRequestSubmitted, {
      aggregateId: request.id,
      aggregateSeq: request.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'billing.payment-request.submit',
      entity: 'payment-request',
      entityId: request.id,
      before,
      after: facts,
    })
    return paymentViewOf(record)
  }

  async reread(ctx: TenantContext, output: PaymentRequestView): Promise<PaymentRequestView> {
    return paymentViewOf(await this.requests.get(ctx, output.paymentRequestId))
  }
}
