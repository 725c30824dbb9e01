import type { Permission } from '@nexus/kernel'

/** Every permission of the platform with what it allows; a role is made of these and of nothing else (RBC-01). */
export const PERMISSIONS = {
  'vendor:read': 'See vendors',
  'vendor:create': 'Add vendors',
  'vendor:update': 'Change vendors and their bank accounts',
  'requisition:read': 'See requisitions',
  'requisition:create': 'Write requisitions',
  'requisition:update': 'Change draft requisitions',
  'requisition:submit': 'Submit requisitions for approval',
  'requisition:withdraw': 'Withdraw submitted requisitions',
  'purchase-order:read': 'See purchase orders',
  'purchase-order:create': 'Make purchase orders from approved requisitions',
  'purchase-order:submit': 'Submit purchase orders for approval',
  'purchase-order:issue': 'Issue approved purchase orders to the vendor',
  'purchase-order:cancel': 'Cancel what is still open of purchase orders',
  'receipt:read': 'See receipts',
  'receipt:create': 'Record what was received',
  'supplier-invoice:read': 'See supplier invoices',
  'supplier-invoice:create': 'Capture supplier invoices',
  'supplier-invoice:resolve': 'Assign lines and resolve exceptions of supplier invoices',
  'supplier-invoice:reject': 'Reject supplier invoices',
  'prepayment:read': 'See prepayments',
  'prepayment:create': 'Record prepayments',
  'payment-request:read': 'See payment requests',
  'payment-request:create': 'Make payment requests',
  'payment-request:submit': 'Submit payment requests for approval',
  'payment-request:export': 'Export the payment file of approved payment requests',
  'approval-task:read': 'See approval tasks',
  'approval-task:decide': 'Decide approval tasks',
  'approval-instance:read': 'See how an approval went',
  'workflow-definition:read': 'See approval definitions',
  'workflow-definition:manage': 'Write and publish approval definitions',
  'user:read': 'See the people of the organization',
  'user:manage': 'Add people, give them roles, deactivate them',
  'role:read': 'See roles and permissions',
  'role:manage': 'Make and change roles',
  'legal-entity:read': 'See legal entities',
  'legal-entity:manage': 'Add and change legal entities and their bank accounts',
  'organization:read': 'See the settings of the organization',
  'organization:manage': 'Change the settings of the organization',
  'audit:read': 'Search the audit trail',
  'file:read': 'See and download files of documents that one may see',
  'file:create': 'Store files',
  'dead-letter:read': 'See events that could not be processed',
  'dead-letter:redrive': 'Send such events again',
} as const satisfies Record<Permission, string>

/** One of {@link PERMISSIONS}. */
export type KnownPermission = keyof typeof PERMISSIONS

/** True for a permission that exists. */
export const isKnownPermission = (value: string): value is KnownPermission => Object.hasOwn(PERMISSIONS, value)

const WITH_OWN = new Set<KnownPermission>([
  'requisition:read',
  'requisition:create',
  'requisition:update',
  'requisition:submit',
  'requisition:withdraw',
  'purchase-order:read',
  'approval-instance:read',
])

/** Whether the permission can reach the own objects only (`scope: 'own-or-all'` of its operations). */
export const hasOwnReach = (permission: string): boolean => WITH_OWN.has(permission as KnownPermission)
