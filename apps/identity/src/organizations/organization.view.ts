import type { OrganizationView } from '@nexus/contracts-identity'
import type { Organization } from '../directory/organization.entity.js'

/** What events say of an organization. */
export function organizationFacts({ id, name, country, baseCurrency, timeZone }: Organization) {
  return { organizationId: id, name, country, baseCurrency, timeZone }
}

export function organizationViewOf(organization: Organization): OrganizationView {
  const { createdAt, updatedAt, version } = organization
  return {
    ...organizationFacts(organization),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}
