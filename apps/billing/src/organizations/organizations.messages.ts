import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import { on, operationsOf } from '@nexus/platform-service'
import { OnOrganizationChanged, OnOrganizationRegistered } from './on-organization-changed.handler.js'

export const OrganizationMessages = operationsOf('organizations', {
  operations: [],
  events: [on(organizationRegistered, OnOrganizationRegistered), on(organizationChanged, OnOrganizationChanged)],
})
