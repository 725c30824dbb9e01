export { type RowWriter } from './collected-rows.js'
export * from './columns.js'
export { containsText, foldedText, narrow, type ListFilters, type ListRange } from './list-filters.js'
export { filterHashOf, type PageInput, type PageSpec, type Page } from './paging.js'
export { enableTenantIsolation, restrictToPlatform, type GlobalTable, type Isolation } from './isolation.js'
export { RowStatements, type Statement, Stored } from './row-statements.js'
export { TenantRow, VersionedRow } from './rows.js'
export { ServiceDatabase, type InhabitedDatabase, type OpenOptions } from './service-database.js'
export { type PoolUse } from './engine.js'
export type * from './settings.js'
export { keepDeadline, timeLeftOf } from './time-budget.js'
export { TableAccess, accessOf, type Access } from './table-access.js'
export { TenantTable, type NewRow } from './tenant-table.js'
export { PlatformTx, TenantTx, type PlatformReason } from './transactions.js'
export { isUniqueViolation } from './unique-violation.js'
export { assertNoTransaction } from './unit.js'
export { prepareDoorRoles } from './migrate.js'
export { doorRolesOf, serviceLogin, type DoorRoles } from './roles.js'
export { foreignKeyInvariants, type ForeignKeyInvariant } from './foreign-key-invariant.js'
export { catalogueProblems, type SqlRunner } from './catalogue.js'
export { copyDatabase, tableDigests, tenantsOf, type TableDigest } from './copy-database.js'
export { createPlacement, migratePlacements, placementStates, type PlacementState } from './create-placement.js'
export {
  cleanTenant,
  inspectTenant,
  moveTenant,
  type MoveResult,
  type MoveStep,
  type MoveTask,
  type PlacementReport,
  type PlacementTask,
  type Remains,
} from './move-tenant.js'
export { type TenantPlacement, type TenantPlacementState } from './placement-registry.js'
export { placementSettings, placementVariable, SHARED, type Placement } from './placement-settings.js'
export { type PlacementListener, type Placements } from './placements.js'
export { type RowsDigest } from './tenant-rows.js'
export { schemaChanges, type AccessChange, type SchemaChanges } from './schema-changes.js'
export { schemaFromEntities } from './schema-from-entities.js'
