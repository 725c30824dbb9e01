import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import { resolveAccess } from './access/resolve-access.js'
import { searchAudit } from './audit/search-audit.js'
import { getMe } from './auth/get-me.js'
import { joinOrganization } from './auth/join-organization.js'
import { login } from './auth/login.js'
import { logout } from './auth/logout.js'
import { refreshSession } from './auth/refresh-session.js'
import { registerOrganization } from './auth/register-organization.js'
import { sessionRevoked } from './auth/session-revoked.js'
import { costCentreChanged } from './cost-centres/cost-centre-changed.js'
import {
  createCostCentre,
  getCostCentre,
  listCostCentres,
  updateCostCentre,
} from './cost-centres/cost-centre-operations.js'
import { legalEntityChanged } from './legal-entities/legal-entity-changed.js'
import {
  addBankAccount,
  createLegalEntity,
  getLegalEntity,
  listLegalEntities,
  removeBankAccount,
  updateLegalEntity,
} from './legal-entities/legal-entity-operations.js'
import { organizationChanged, organizationRegistered } from './organization/organization-events.js'
import { getOrganization, updateOrganization } from './organization/organization-operations.js'
import { roleChanged } from './roles/role-changed.js'
import { createRole, deleteRole, getRole, listPermissions, listRoles, updateRole } from './roles/role-operations.js'
import { membershipChanged } from './users/membership-changed.js'
import { createUser, getUser, listUsers, updateUser } from './users/user-operations.js'

export * from './access/resolve-access.js'
export * from './audit/search-audit.js'
export * from './auth/auth.errors.js'
export * from './auth/get-me.js'
export * from './auth/join-organization.js'
export * from './auth/login.js'
export * from './auth/logout.js'
export * from './auth/refresh-session.js'
export * from './auth/register-organization.js'
export * from './auth/session-revoked.js'
export * from './auth/session-tokens.js'
export * from './cost-centres/cost-centre-changed.js'
export * from './cost-centres/cost-centre-operations.js'
export * from './cost-centres/cost-centre-view.js'
export * from './cost-centres/cost-centre.errors.js'
export { language } from './fields.js'
export * from './legal-entities/legal-entity-changed.js'
export * from './legal-entities/legal-entity-operations.js'
export * from './legal-entities/legal-entity-view.js'
export * from './legal-entities/legal-entity.errors.js'
export * from './organization/organization-events.js'
export * from './organization/organization-operations.js'
export * from './organization/organization-view.js'
export * from './organization/organization.errors.js'
export * from './roles/permissions.js'
export * from './roles/role-changed.js'
export * from './roles/role-operations.js'
export * from './roles/role-view.js'
export * from './roles/role.errors.js'
export * from './roles/separation-of-duties.js'
export * from './roles/shipped-roles.js'
export * from './users/membership-changed.js'
export * from './users/user-operations.js'
export * from './users/user-view.js'
export * from './users/user.errors.js'

/** Every operation of identity, for the registry. */
export const identityOperations: readonly AnyOperation[] = [
  registerOrganization,
  login,
  joinOrganization,
  refreshSession,
  logout,
  getMe,
  createUser,
  listUsers,
  getUser,
  updateUser,
  listRoles,
  getRole,
  createRole,
  updateRole,
  deleteRole,
  listPermissions,
  getOrganization,
  updateOrganization,
  createLegalEntity,
  listLegalEntities,
  getLegalEntity,
  updateLegalEntity,
  addBankAccount,
  removeBankAccount,
  createCostCentre,
  listCostCentres,
  getCostCentre,
  updateCostCentre,
  searchAudit,
  resolveAccess,
]

/** Every event that identity publishes, besides its audit events. */
export const identityEvents: readonly EventDefinition[] = [
  organizationRegistered,
  organizationChanged,
  membershipChanged,
  roleChanged,
  legalEntityChanged,
  costCentreChanged,
  sessionRevoked,
]
