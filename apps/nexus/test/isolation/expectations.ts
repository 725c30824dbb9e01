import type { AttackWay } from './attack.js'

/** The eight ways of reliability.md 2.5, each of which must be tried. */
export const WAYS: readonly AttackWay[] = [
  ...(['path', 'query', 'body reference', 'nested array'] as const),
  ...(['if-match', 'cursor', 'filter', 'tenant header'] as const),
]

const EITHER_OR = "the example names the line by its other id; the operation's suite takes both"
const NOTHING_OF_IT = 'the world of the sweep has nothing that the filter finds; a foreign id finds nothing either way'

/**
 * Places for an id at which an own one is answered as one that nobody has, in the world that the sweep makes, and why.
 * Any other such place fails the sweep: its attack would prove nothing.
 */
export const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'identity.audit.search.v1 entityId':
    'the example names the entity by its number; the trail by id has a suite of its own',
  'identity.audit.search.v1 actorId': NOTHING_OF_IT,
  'procurement.requisition.list.v1 costCentreId': NOTHING_OF_IT,
  'procurement.purchase-order.list.v1 categoryId': NOTHING_OF_IT,
  'procurement.purchase-order.list-numbers.v1 legalEntityId': 'needs the year beside it, which no list has',
  'workflow.task.list.v1 documentId': NOTHING_OF_IT,
  'billing.payment-status-report.list.v1 paymentRequestId': NOTHING_OF_IT,
  'billing.tolerance-rule.list.v1 vendorId': NOTHING_OF_IT,
  'procurement.service-acceptance.list.v1 orderId': NOTHING_OF_IT,
  'procurement.vendor-qualification.list.v1 questionnaireId': NOTHING_OF_IT,
  'procurement.vendor-qualification.change-questionnaire.v1 questionnaireId':
    'only an edition later than the one that is answered may take its place',
  'procurement.vendor-document.file.v1 fileId':
    'the file must belong to the same vendor, of which the sweep tries a few',
  'procurement.purchase-order-change.create.v1 requisitionLineId': EITHER_OR,
  'procurement.purchase-order-change.replace.v1 requisitionLineId': EITHER_OR,
  'billing.supplier-invoice.capture.v1 creditOf':
    'only a credit note refers to an invoice; the suite of credit notes does',
  'billing.tolerance-rule.create.v1 legalEntityId': 'stands without the vendor that the example names',
}

/** Tables that the services write by themselves, at times of their own: what is in them may change without anybody's doing. */
export const BY_THEMSELVES: readonly string[] = ['audit_check']

const BY_PERSON = 'found by the person who asks, whose id comes from the token'
const BY_PARENT = 'found by the id of a row that was found by tenant before'
const OF_THE_PLATFORM = 'written and read by the platform beside every request, which cannot name its rows'
const ONE_EACH = 'one row for each organization, which nothing in a request can name'

/**
 * Tables whose rows no request can name: without their own predicate alone the sweep sees nothing. Row-level security
 * guards them on PostgreSQL, and the catalogue lint sees that it does.
 */
export const BEHIND_OTHERS: Readonly<Record<string, string>> = {
  approval_decision: BY_PARENT,
  approval_definition_version: BY_PARENT,
  approval_document: BY_PARENT,
  approval_task: BY_PERSON,
  audit: OF_THE_PLATFORM,
  audit_check: ONE_EACH,
  audit_copy: 'found by entity and page; the sweep asks for its own only',
  audit_seal: OF_THE_PLATFORM,
  billing_settings: ONE_EACH,
  branding: ONE_EACH,
  document_design: ONE_EACH,
  document_sequence: ONE_EACH,
  document_template: ONE_EACH,
  document_template_version: BY_PARENT,
  export: BY_PERSON,
  file_version: BY_PARENT,
  goods_return_line: BY_PARENT,
  idempotency_record: 'found by the key and the person who asks',
  inbox_event: OF_THE_PLATFORM,
  invitation_mail: BY_PARENT,
  invoice_exception: BY_PARENT,
  invoice_line_match: BY_PARENT,
  job: OF_THE_PLATFORM,
  known_member_role: BY_PARENT,
  known_organization: ONE_EACH,
  known_role: BY_PARENT,
  legal_entity_bank_account: BY_PARENT,
  membership_access: BY_PERSON,
  membership_role: BY_PARENT,
  notification: BY_PERSON,
  notification_preference: BY_PERSON,
  notification_sender: ONE_EACH,
  notification_template: ONE_EACH,
  order_acknowledgement: BY_PARENT,
  organization: ONE_EACH,
  outbox_event: OF_THE_PLATFORM,
  payment_request_invoice: BY_PARENT,
  payment_settings: ONE_EACH,
  payment_status_report: BY_PARENT,
  payment_transfer: BY_PARENT,
  procurement_settings: ONE_EACH,
  purchase_order_line: BY_PARENT,
  purchase_order_revision: BY_PARENT,
  receipt_line: BY_PARENT,
  requisition_draft: BY_PERSON,
  requisition_line: BY_PARENT,
  service_acceptance: 'the world of the sweep has none',
  session: BY_PERSON,
  supplier_invoice_line: BY_PARENT,
  supplier_invoice_order: BY_PARENT,
  upload: 'found while its bytes arrive, by an id that the edge made',
  vendor_answer: BY_PARENT,
  vendor_duplicate: BY_PARENT,
  vendor_receiving_terms: BY_PARENT,
}
