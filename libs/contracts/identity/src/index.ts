import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import { resolveAccess } from './access/resolve-access.js'
import { getAuditVerification, verifyAudit } from './audit/audit-verification.js'
import { searchAudit } from './audit/search-audit.js'
import { getMe } from './auth/get-me.js'
import { joinOrganization } from './auth/join-organization.js'
import { login } from './auth/login.js'
import { logout } from './auth/logout.js'
import { refreshSession } from './auth/refresh-session.js'
import { registerOrganization } from './auth/register-organization.js'
import { sessionRevoked } from './auth/session-revoked.js'
import { switchOrganization } from './auth/switch-organization.js'
import { brandingChanged } from './branding/branding-changed.js'
import { changeBranding, getBranding } from './branding/branding-operations.js'
import { costCentreChanged } from './cost-centres/cost-centre-changed.js'
import {
  createCostCentre,
  getCostCentre,
  listCostCentres,
  updateCostCentre,
} from './cost-centres/cost-centre-operations.js'
import { acceptInvitation, lookAtInvitation } from './invitations/accept-invitation.js'
import { invitationChanged } from './invitations/invitation-changed.js'
import {
  createInvitation,
  getInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from './invitations/invitation-operations.js'
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
import { savedViewChanged } from './saved-views/saved-view-changed.js'
import {
  createSavedView,
  deleteSavedView,
  getSavedView,
  listSavedViews,
  updateSavedView,
} from './saved-views/saved-view-operations.js'
import { membershipChanged } from './users/membership-changed.js'
import { createUser, getUser, listUsers, updateUser } from './users/user-operations.js'

export * from './access/resolve-access.js'
export * from './audit/audit-verification.js'
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
export * from './auth/switch-organization.js'
export * from './branding/branding-changed.js'
export * from './branding/branding-operations.js'
export * from './branding/branding-view.js'
export * from './branding/branding.errors.js'
export * from './cost-centres/cost-centre-changed.js'
export * from './cost-centres/cost-centre-operations.js'
export * from './cost-centres/cost-centre-view.js'
export * from './cost-centres/cost-centre.errors.js'
export { language } from './fields.js'
export * from './invitations/accept-invitation.js'
export * from './invitations/invitation-changed.js'
export * from './invitations/invitation-operations.js'
export * from './invitations/invitation-view.js'
export * from './invitations/invitation.errors.js'
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
export * from './saved-views/saved-view-changed.js'
export * from './saved-views/saved-view-operations.js'
export * from './saved-views/saved-view-view.js'
export * from './saved-views/saved-view.errors.js'
export * from './services.js'
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
  switchOrganization,
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
  createSavedView,
  listSavedViews,
  getSavedView,
  updateSavedView,
  deleteSavedView,
  getBranding,
  changeBranding,
  createInvitation,
  listInvitations,
  getInvitation,
  resendInvitation,
  revokeInvitation,
  lookAtInvitation,
  acceptInvitation,
  searchAudit,
  getAuditVerification,
  verifyAudit,
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
  savedViewChanged,
  brandingChanged,
  invitationChanged,
  sessionRevoked,
]
