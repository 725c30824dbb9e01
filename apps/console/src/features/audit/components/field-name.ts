import type { MessageId, Translate } from '@nexus/console-i18n'

/** Fields that other pages have a word for already. */
const NAMED: Readonly<Record<string, MessageId>> = {
  acknowledgement: 'orders.field.acknowledgement',
  amount: 'payments.field.amount',
  bankAccounts: 'vendors.bank.title',
  billing: 'orders.field.billing',
  blacklistProposal: 'vendors.history.blacklist_proposal',
  blacklisted: 'vendors.state.BLACKLISTED',
  cancellationReason: 'orders.field.cancellation_reason',
  contact: 'orders.field.contact',
  country: 'vendors.field.country',
  creditor: 'payments.field.creditor',
  currency: 'payments.field.currency',
  debtor: 'payments.field.debtor',
  deliveryNote: 'receiving.field.delivery_note',
  deliveryPlace: 'orders.field.delivery_place',
  description: 'orders.field.description',
  from: 'audit.filter.from',
  gross: 'orders.field.gross',
  holdDetails: 'vendors.history.hold_reasons',
  holds: 'vendors.history.holds',
  kind: 'vendors.field.kind',
  name: 'vendors.field.name',
  needBy: 'requisitions.field.need_by',
  notes: 'approvals.diff.field.notes',
  number: 'orders.field.number',
  onHold: 'orders.filter.onHold',
  payable: 'invoices.field.payable',
  payment: 'invoices.field.payment',
  paymentTermsDays: 'approvals.diff.field.paymentTermsDays',
  postalCode: 'vendors.field.postal_code',
  purpose: 'requisitions.field.purpose',
  qualifiedAt: 'vendors.field.qualified',
  quantity: 'orders.field.quantity',
  quoteWaiver: 'requisitions.field.quote_waiver',
  receipt: 'orders.field.receipt',
  receivedAt: 'receiving.field.received_at',
  receivedBy: 'receiving.field.received_by',
  registrationNumber: 'vendors.field.registration',
  requalification: 'vendors.qualifications.purpose.REQUALIFICATION',
  state: 'payments.field.state',
  stateReason: 'requisitions.field.state_reason',
  tags: 'orders.field.tags',
  taxId: 'vendors.field.tax_id',
  title: 'approvals.field.title',
  to: 'audit.filter.to',
  type: 'vendors.field.kind',
  unconfirmedBankAccounts: 'vendors.history.unconfirmed_accounts',
  vendorName: 'approvals.diff.field.vendorName',
  website: 'vendors.field.website',

  // Ids of what the trail is of as well.
  acceptanceId: 'audit.entity.service-acceptance',
  approvalId: 'audit.entity.approval',
  approvalInstanceId: 'audit.entity.approval',
  bankChangeId: 'audit.entity.vendor-bank-change',
  bankStatementId: 'audit.entity.bank-statement',
  categoryId: 'audit.entity.category',
  changeId: 'audit.entity.purchase-order-change',
  commentId: 'audit.entity.comment',
  costCentreId: 'audit.entity.cost-centre',
  creditExpectationId: 'audit.entity.credit-expectation',
  delegationId: 'audit.entity.approval-delegation',
  exchangeRateId: 'audit.entity.exchange-rate',
  fileId: 'audit.entity.file',
  invoiceId: 'audit.entity.supplier-invoice',
  legalEntityId: 'audit.entity.legal-entity',
  orderId: 'audit.entity.purchase-order',
  organizationId: 'audit.entity.organization',
  paymentHoldId: 'audit.entity.payment-hold',
  paymentRequestId: 'audit.entity.payment-request',
  paymentTermsId: 'audit.entity.payment-terms',
  pdfId: 'audit.entity.pdf',
  prepaymentId: 'audit.entity.prepayment',
  qualificationId: 'audit.entity.vendor-qualification',
  questionnaireId: 'audit.entity.vendor-questionnaire',
  receiptId: 'audit.entity.receipt',
  requisitionId: 'audit.entity.requisition',
  returnId: 'audit.entity.return',
  statusReportId: 'audit.entity.payment-status-report',
  taskId: 'audit.entity.approval-task',
  toleranceRuleId: 'audit.entity.tolerance-rule',
  userId: 'audit.entity.user',
  vendorId: 'audit.entity.vendor',
}

/** Where fields have a word that is called as they are: the trail itself, and the pages of settings. */
const CATALOGUES = ['audit.field', 'administration.purchasing.field', 'administration.billing.field'] as const

/** The message that names a field of a change; undefined where the console has no word for it. */
export function fieldMessage(field: string, isMessage: (id: string) => id is MessageId): MessageId | undefined {
  // Fields are words of the API: `constructor` is none of them, and no key of an object literal.
  if (Object.hasOwn(NAMED, field)) return NAMED[field]
  return CATALOGUES.map((catalogue) => `${catalogue}.${field}`).find(isMessage)
}

/** `managerUserId` as words. */
const wordsOf = (field: string): string => field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()

/** What a field is called, in the language of the person; one that this console does not know yet, as its name in words. */
export function fieldName(field: string, t: Translate, isMessage: (id: string) => id is MessageId): string {
  const id = fieldMessage(field, isMessage)
  return id === undefined ? wordsOf(field) : t(id)
}
