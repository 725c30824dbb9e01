import type { PaymentRequestSummary, PaymentRequestView } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { PaymentRequest } from './payment-request.entity.js'
import type { PaymentRecord } from './payment-requests.repository.js'

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

export function paymentViewOf({ request, parts }: PaymentRecord): PaymentRequestView {
  return {
    ...paymentSummaryOf(request),
    invoices: parts.map(({ invoiceId, number, amountMinor, credit, dueDate }) => ({
      invoiceId,
      number,
      amount: Money.ofMinor(credit ? -amountMinor : amountMinor, request.currency).toJSON(),
      dueDate,
    })),
    debtor: request.debtor,
    creditor: request.creditor,
    approval: request.approval ?? undefined,
    file: request.file ?? undefined,
    cancellationReason: request.cancellationReason ?? undefined,
  }
}

/** What its events carry. */
export function paymentFacts({ request, parts }: PaymentRecord) {
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
