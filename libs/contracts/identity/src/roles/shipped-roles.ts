import type { Reach } from '@nexus/kernel'
import { PERMISSIONS, type KnownPermission } from './permissions.js'

/** What a role allows: permission to reach. */
export type Grants = Readonly<Partial<Record<KnownPermission, Reach>>>

/** A role that every organization has; its id is its name. */
export interface ShippedRole {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly grants: Grants
}

const all = (...permissions: KnownPermission[]): Grants =>
  Object.fromEntries(permissions.map((permission) => [permission, 'all']))
const own = (...permissions: KnownPermission[]): Grants =>
  Object.fromEntries(permissions.map((permission) => [permission, 'own']))
const everyRead = all(
  ...(Object.keys(PERMISSIONS) as KnownPermission[]).filter((permission) => permission.endsWith(':read')),
)

/**
 * What every active member may do, whatever the roles. `file:read` opens the door only: which files are
 * visible follows from the right to read the document that owns them.
 */
export const EVERYONE: Grants = all(
  'notification:read',
  'user:read',
  'legal-entity:read',
  'cost-centre:read',
  'file:read',
  'comment:read',
  'saved-view:use',
)

/** The id of the role that an organization never runs out of. */
export const ADMIN_ROLE = 'admin'

/** The roles shipped with the platform, as data; organizations add their own beside them. */
export const SHIPPED_ROLES: readonly ShippedRole[] = [
  {
    id: ADMIN_ROLE,
    name: 'Administrator',
    description: 'Runs the organization: people, roles, settings, approval definitions. Takes no part in business.',
    grants: {
      ...everyRead,
      ...all(
        'user:manage',
        'role:manage',
        'organization:manage',
        'legal-entity:manage',
        'payment-terms:manage',
        'cost-centre:manage',
        'workflow-definition:manage',
        'approval-delegation:manage',
        'notification:send',
        'notification-template:manage',
        'procurement-settings:manage',
        'vendor-questionnaire:manage',
        'category:manage',
        'exchange-rate:manage',
        'tolerance:manage',
        'dead-letter:redrive',
        'file:create',
      ),
    },
  },
  {
    id: 'requester',
    name: 'Requester',
    description: 'Asks for goods and services and follows the own requests.',
    grants: {
      ...own(
        'requisition:read',
        'requisition:create',
        'requisition:update',
        'requisition:submit',
        'requisition:withdraw',
        'requisition:hold',
        'requisition:close',
        'purchase-order:read',
      ),
      ...all('vendor:read', 'file:create', 'comment:create'),
    },
  },
  {
    id: 'approver',
    name: 'Approver',
    description: 'Decides requisitions and purchase orders.',
    grants: {
      ...all(
        'approval-task:read',
        'approval-task:decide',
        'approval-instance:read',
        'requisition:read',
        'purchase-order:read',
        'vendor:read',
        'comment:create',
        'vendor:verify',
        'vendor-questionnaire:read',
        'exchange-rate:read',
      ),
      ...own('approval-task:reassign', 'approval-delegation:read', 'approval-delegation:manage'),
    },
  },
  {
    id: 'buyer',
    name: 'Buyer',
    description: 'Keeps vendors and turns approved requisitions into orders.',
    grants: all(
      'vendor:read',
      'vendor:create',
      'vendor:update',
      'vendor:verify',
      'vendor-questionnaire:read',
      'exchange-rate:read',
      'procurement-settings:read',
      'requisition:read',
      'requisition:hold',
      'requisition:close',
      'comment:create',
      'purchase-order:read',
      'purchase-order:create',
      'purchase-order:submit',
      'purchase-order:issue',
      'purchase-order:cancel',
      'purchase-order:update',
      'purchase-order:close',
      'purchase-order:acknowledge',
      'purchase-order:hold',
      'receipt:read',
      'supplier-invoice:read',
      'file:create',
      'supplier-invoice:resolve',
      'tolerance:read',
    ),
  },
  {
    id: 'receiver',
    name: 'Receiver',
    description: 'Records what was delivered.',
    grants: all(
      'receipt:read',
      'receipt:create',
      'receipt:inspect',
      'receipt:return',
      'receipt:reverse',
      'purchase-order:read',
      'vendor:read',
      'supplier-invoice:read',
      'supplier-invoice:resolve',
    ),
  },
  {
    id: 'accounts-payable',
    name: 'Accounts payable',
    description: 'Captures and matches supplier invoices, requests payments and exports their files.',
    grants: all(
      'supplier-invoice:read',
      'supplier-invoice:create',
      'supplier-invoice:resolve',
      'supplier-invoice:reject',
      'tolerance:read',
      'prepayment:read',
      'prepayment:create',
      'payment-request:read',
      'payment-request:create',
      'payment-request:submit',
      'payment-request:export',
      'payment-terms:read',
      'payment-terms:manage',
      'payment-hold:read',
      'payment-hold:place',
      'payment-hold:release',
      'bank-statement:read',
      'bank-statement:import',
      'bank-statement:settle',
      'exchange-rate:read',
      'exchange-rate:manage',
      'procurement-settings:read',
      'purchase-order:read',
      'purchase-order:close-hard',
      'receipt:read',
      'vendor:read',
      'legal-entity:read',
      'file:create',
    ),
  },
  {
    id: 'payment-approver',
    name: 'Payment approver',
    description: 'Decides payment requests.',
    grants: {
      ...all(
        'approval-task:read',
        'approval-task:decide',
        'approval-instance:read',
        'payment-request:read',
        'payment-terms:read',
        'payment-hold:read',
        'payment-hold:place',
        'payment-hold:release',
        'supplier-invoice:read',
      ),
      ...own('approval-task:reassign', 'approval-delegation:read', 'approval-delegation:manage'),
    },
  },
  {
    id: 'auditor',
    name: 'Auditor',
    description: 'Sees everything, the audit trail included, and changes nothing.',
    grants: everyRead,
  },
]

/** The shipped role of this id, or undefined. */
export const shippedRole = (id: string): ShippedRole | undefined => SHIPPED_ROLES.find((role) => role.id === id)
