import type { Grants, Permission } from '../queries/role-queries.js'

/** What permissions are about, in the order in which they are shown. */
const AREAS = {
  purchasing: [
    ...['requisition', 'purchase-order', 'receipt', 'comment', 'category', 'exchange-rate', 'procurement-settings'],
  ],
  vendors: ['vendor', 'vendor-questionnaire'],
  payables: [
    ...['supplier-invoice', 'tolerance', 'prepayment', 'payment-request', 'payment-terms', 'payment-hold'],
    'bank-statement',
  ],
  approvals: ['approval-task', 'approval-delegation', 'approval-instance', 'workflow-definition'],
  organization: ['user', 'role', 'organization', 'legal-entity', 'cost-centre'],
  common: [
    'notification',
    'notification-history',
    'notification-template',
    'saved-view',
    'file',
    'audit',
    'dead-letter',
  ],
} as const satisfies Record<string, readonly string[]>

export type AreaId = keyof typeof AREAS | 'other'

export interface PermissionArea {
  readonly id: AreaId
  readonly permissions: readonly Permission[]
}

const resourceOf = (permission: string): string => permission.split(':')[0] ?? ''

/** All permissions by area; what this version does not know stands in the last one. */
export function areasOf(permissions: readonly Permission[]): readonly PermissionArea[] {
  const known: readonly string[] = Object.values(AREAS).flat()
  const areas = Object.entries(AREAS).map(([id, resources]: [string, readonly string[]]) => ({
    id: id as AreaId,
    permissions: resources.flatMap((resource) =>
      permissions.filter(({ permission }) => resourceOf(permission) === resource),
    ),
  }))
  const other = permissions.filter(({ permission }) => !known.includes(resourceOf(permission)))
  return [...areas, { id: 'other' as const, permissions: other }].filter((area) => area.permissions.length > 0)
}

/** What can be given for the own objects only; the list of permissions does not say so. */
const WITH_OWN: ReadonlySet<string> = new Set([
  ...['requisition:read', 'requisition:create', 'requisition:update', 'requisition:submit', 'requisition:withdraw'],
  ...['requisition:hold', 'requisition:close', 'purchase-order:read', 'approval-instance:read'],
  ...['approval-task:reassign', 'approval-delegation:read', 'approval-delegation:manage'],
])

export type Reach = 'none' | 'own' | 'all'

export const reachOf = (grants: Grants, permission: string): Reach => grants[permission] ?? 'none'

/** The reaches that a permission can have, in the order in which a key goes through them. */
export const reachesOf = (permission: string, now: Reach): readonly Reach[] =>
  WITH_OWN.has(permission) || now === 'own' ? ['none', 'all', 'own'] : ['none', 'all']

/** The grants with one of them changed. */
export function withReach(grants: Grants, permission: string, reach: Reach): Grants {
  const { [permission]: _former, ...rest } = grants
  return reach === 'none' ? rest : { ...rest, [permission]: reach }
}
