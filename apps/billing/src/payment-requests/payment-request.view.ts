import type { PaymentRequestSummary, PaymentRequestView } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { transferViewOf } from '../payments/transfer.view.js'
import type { PaymentRequest } from './payment-request.entity.js'
import type { PaymentRecord } from './payment-requests.repository.js'
import { transferredMinor } from './transfers.policy.js'

export function paymentSummaryOf(request: PaymentRequest): PaymentRequestSummary {
  return {
    paymentRequestId: request.id,
    state: request.state,
    vendorId: request.vendorId,
    vendorName: request.vendorName,
    legalEntityId: request.legalEntityId,
    amount: Money.ofMinor(request.amountMinor, request.currency).toJSON(),
    dueDate: request.dueDate,
    createdBy: request.createdBy,
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
    version: request.version,
  }
}

export function paymentViewOf({ request, parts, transfers }: PaymentRecord): PaymentRequestView {
  const money = (minor: bigint) => Money.ofMinor(minor, request.currency).toJSON()
  return {
    ...paymentSummaryOf(request),
    invoices: parts.map((part) => ({
      invoiceId: part.invoiceId,
      number: part.number,
      amount: money(transferredMinor(part)),
      discount: part.discountMinor ? money(part.discountMinor) : undefined,
      discountUntil: part.discountUntil ?? undefined,
      dueDate: part.dueDate,
      dueDateSource: part.dueDateSource ?? undefined,
    })),
    debtor: request.debtor,
    creditor: request.creditor,
    approval: request.approval ?? undefined,
    file: request.file ?? undefined,
    cancellationReason: request.cancellationReason ?? undefined,
    scheduledOn: request.scheduledOn ?? undefined,
    hold: request.hold ?? undefined,
    sentAt: request.sentAt?.toISOString(),
    voiding: request.voiding ?? undefined,
    transfers: transfers.length === 0 ? undefined : transfers.map(transferViewOf),
  }
}

/** What its events carry. */
export function paymentFacts({ request, parts }: Pick<PaymentRecord, 'request' | 'parts'>) {
  return {
    paymentRequestId: request.id,
    version: request.version,
    state: request.state,
    vendorId: request.vendorId,
    legalEntityId: request.legalEntityId,
    amount: Money.ofMinor(request.amountMinor, request.currency).toJSON(),
    invoiceIds: parts.map(({ invoiceId }) => invoiceId),
  }
}
