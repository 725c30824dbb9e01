/** A column that names a row of the same organization, without a foreign key in the database. */
export interface Reference {
  readonly service: string
  readonly table: string
  readonly column: string
  readonly parent: string
  /** Column of the parent; default: its id. */
  readonly key?: string
}

/** A column of a copy, or of a document, that names a row of another service. */
export interface ForeignReference extends Reference {
  readonly owner: string
}

const inService = (service: string, references: readonly (readonly [string, string, string])[]): Reference[] =>
  references.map(([table, column, parent]) => ({ service, table, column, parent }))

/** Inside a service; foreign keys come from the entities (INV-16). */
export const ownReferences: readonly Reference[] = [
  ...inService('identity', [
    ['legal_entity_bank_account', 'legal_entity_id', 'legal_entity'],
    ['membership_role', 'membership_id', 'membership'],
    ['session', 'membership_id', 'membership'],
    ['invitation_mail', 'id', 'invitation'],
  ]),
  { service: 'identity', table: 'saved_view', column: 'owner_user_id', parent: 'membership', key: 'user_id' },
  ...inService('billing', [
    ['supplier_invoice_line', 'invoice_id', 'supplier_invoice'],
    ['supplier_invoice_order', 'invoice_id', 'supplier_invoice'],
    ['invoice_line_match', 'invoice_id', 'supplier_invoice'],
    ['invoice_exception', 'invoice_id', 'supplier_invoice'],
    ['payment_request_invoice', 'invoice_id', 'supplier_invoice'],
    ['payment_request_invoice', 'payment_request_id', 'payment_request'],
    ['payment_transfer', 'payment_request_id', 'payment_request'],
    ['payment_hold', 'invoice_id', 'supplier_invoice'],
    ['payment_status_report', 'payment_request_id', 'payment_request'],
    ['prepayment', 'invoice_id', 'supplier_invoice'],
    ['bank_line', 'bank_statement_id', 'bank_statement'],
  ]),
  ...inService('workflow', [
    ['approval_definition_version', 'definition_id', 'approval_definition'],
    ['approval', 'definition_id', 'approval_definition'],
    ['approval', 'previous_instance_id', 'approval'],
    ['approval_task', 'approval_id', 'approval'],
    ['approval_decision', 'approval_id', 'approval'],
    ['approval_decision', 'task_id', 'approval_task'],
    ['notification_delivery', 'notification_id', 'notification'],
  ]),
  ...inService('documents', [
    ['file_version', 'file_id', 'stored_file'],
    ['pdf', 'file_id', 'stored_file'],
    ['export', 'file_id', 'stored_file'],
    ['upload', 'file_id', 'stored_file'],
    ['document_design', 'logo_file_id', 'stored_file'],
  ]),
  ...inService('procurement', [
    ['order_ledger_entry', 'order_line_id', 'purchase_order_line'],
    ['order_ledger_entry', 'order_id', 'purchase_order'],
  ]),
]

const across = (
  owner: string,
  parent: string,
  key: string,
  columns: readonly (readonly [string, string, string])[],
): ForeignReference[] => columns.map(([service, table, column]) => ({ owner, parent, key, service, table, column }))

/** Between services, compared by ids: read models and documents name what is in their own organization. */
export const foreignReferences: readonly ForeignReference[] = [
  ...across('identity', 'legal_entity', 'id', [
    ['procurement', 'known_legal_entity', 'id'],
    ['billing', 'known_legal_entity', 'id'],
    ['billing', 'payment_request', 'legal_entity_id'],
  ]),
  ...across('identity', 'cost_centre', 'id', [
    ['procurement', 'known_cost_centre', 'id'],
    ['workflow', 'known_cost_centre', 'id'],
  ]),
  ...across('identity', 'organization', 'id', [
    ['procurement', 'known_organization', 'id'],
    ['billing', 'known_organization', 'id'],
    ['workflow', 'known_organization', 'id'],
  ]),
  ...across('identity', 'membership', 'user_id', [
    ['procurement', 'known_member', 'id'],
    ['workflow', 'known_member', 'id'],
  ]),
  ...across('procurement', 'vendor', 'id', [
    ['billing', 'supplier_invoice', 'vendor_id'],
    ['billing', 'payment_request', 'vendor_id'],
  ]),
  ...across('procurement', 'purchase_order', 'id', [['billing', 'supplier_invoice_order', 'order_id']]),
]
