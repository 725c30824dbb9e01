import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import { getProcurementSettings, updateProcurementSettings } from '@nexus/contracts-procurement'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { GetProcurementSettings } from './get-procurement-settings.query.js'
import { OnOrganizationChanged } from './on-organization-changed.handler.js'
import { OnOrganizationRegistered } from './on-organization-registered.handler.js'
import { UpdateProcurementSettings } from './update-procurement-settings.use-case.js'

export const ProcurementSettingsMessages = operationsOf('procurement-settings', {
  operations: [
    serve(getProcurementSettings, GetProcurementSettings),
    serve(updateProcurementSettings, UpdateProcurementSettings),
  ],
  events: [on(organizationRegistered, OnOrganizationRegistered), on(organizationChanged, OnOrganizationChanged)],
})
