import type { paymentRequestSubmitted } from '@nexus/contracts-billing'
import { cutText, type PayloadOf } from '@nexus/kernel'
import { excludedFromApproval } from './payment-duties.policy.js'
import { paymentViewOf } from './payment-request.view.js'
import type { PaymentRecord } from './payment-requests.repository.js'

type Approval = PayloadOf<typeof paymentRequestSubmitted>['approval']

/** What workflow is asked to decide: the payment as it is in this version. */
export function paymentApproval(record: PaymentRecord, submitterId: string): Approval {
  const { request, parts } = record
  const view = paymentViewOf(record)
  const invoiceNumbers = parts.map(({ number }) => number)
  return {
    documentType: 'payment-request',
    documentId: request.id,
    documentVersion: request.version,
    title: cutText(`Payment to ${request.vendorName}: ${invoiceNumbers.join(', ')}`, 200),
    subject: { code: 'PAYMENT_TO', parameters: { vendorName: request.vendorName, invoiceNumbers } },
    amount: view.amount,
    requesterId: request.createdBy,
    excludedUserIds: excludedFromApproval(request.people, request.createdBy, submitterId),
    rerun: 'full',
    affectedFacts: [],
    change: null,
    facts: { vendorId: request.vendorId, invoiceCount: parts.length },
    snapshot: {
      vendorId: request.vendorId,
      vendorName: request.vendorName,
      amount: view.amount,
      dueDate: request.dueDate,
      creditor: request.creditor,
      debtor: request.debtor,
      invoices: view.invoices,
    },
  }
}
