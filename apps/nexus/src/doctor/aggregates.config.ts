import { SERVICES } from '@nexus/contracts-identity'

/** How the rows of an aggregate that publishes are kept. */
export interface AggregateTable {
  readonly service: string
  /** The second part of the names of its events. */
  readonly aggregate: string
  readonly table: string
  /** Column that holds the version, which is the sequence of the newest event; null: it has only one event. */
  readonly version: string | null
  readonly createdAt: string
  /** Column of the last change; absent where the row has none. */
  readonly updatedAt?: string
  /** Which rows have published: some begin as rows that nobody is told of. */
  readonly where?: string
  /** The action in the trail after which the row is gone. */
  readonly removedBy?: string
  /** Column of the row to which the trail refers instead of its id; null: the trail tells of something else. */
  readonly audited?: string | null
}

type Exception = Partial<Omit<AggregateTable, 'service' | 'aggregate'>>

const versioned = { version: 'version', createdAt: 'created_at', updatedAt: 'updated_at' } as const

const inService = (service: string, aggregates: Readonly<Record<string, Exception>>): AggregateTable[] =>
  Object.entries(aggregates).map(([aggregate, exception]) => ({
    service,
    aggregate,
    table: aggregate.replaceAll('-', '_'),
    ...versioned,
    ...exception,
  }))

/** The trail itself: each row is told of once. */
const trails = SERVICES.flatMap((service) =>
  inService(service, { audit: { version: null, createdAt: 'at', updatedAt: undefined, audited: null } }),
)

/** Every aggregate that publishes, with its table (INV-03, INV-04, INV-09); a suite compares it with the contracts. */
export const aggregateTables: readonly AggregateTable[] = [
  ...trails,
  ...inService('identity', {
    organization: {},
    membership: { audited: 'user_id' },
    role: { removedBy: 'identity.role.delete' },
    'legal-entity': {},
    'cost-centre': {},
    'saved-view': { removedBy: 'identity.saved-view.delete' },
    branding: {},
    invitation: {},
    session: { version: null, where: 'd.revoked_at IS NOT NULL', createdAt: 'revoked_at', updatedAt: undefined },
  }),
  ...inService('procurement', {
    requisition: {},
    'purchase-order': {},
    'purchase-order-change': {},
    receipt: {},
    return: { table: 'goods_return' },
    'service-acceptance': {},
    vendor: {},
    'vendor-bank-change': {},
    'vendor-document': {},
    'vendor-duplicate': {},
    'vendor-qualification': {},
    'vendor-questionnaire': {},
    'vendor-receiving-terms': {},
    category: {},
    comment: {},
    'exchange-rate': {},
    settings: { table: 'procurement_settings' },
  }),
  ...inService('billing', {
    'supplier-invoice': {},
    'payment-request': {},
    prepayment: {},
    'bank-statement': {},
    'payment-status-report': {},
    'payment-terms': {},
    'payment-hold': {},
    'credit-expectation': {},
    'tolerance-rule': {},
    settings: { table: 'billing_settings' },
    'payment-settings': {},
    exception: {
      table: 'invoice_exception',
      version: null,
      createdAt: 'raised_at',
      updatedAt: undefined,
      audited: null,
    },
  }),
  ...inService('workflow', {
    approval: {},
    definition: { table: 'approval_definition' },
    delegation: { table: 'approval_delegation' },
    notification: { version: null, updatedAt: undefined, audited: null },
    'notification-preferences': { table: 'notification_preference' },
    'notification-template': {},
    task: {
      table: 'approval_task',
      version: 'notice_count',
      createdAt: 'opened_at',
      updatedAt: undefined,
      where: 'd.notice_count > 0',
      audited: null,
    },
  }),
  ...inService('documents', {
    file: { table: 'stored_file' },
    pdf: {},
    export: { removedBy: 'documents.export.delete' },
    design: { table: 'document_design' },
    template: { table: 'document_template' },
  }),
]
