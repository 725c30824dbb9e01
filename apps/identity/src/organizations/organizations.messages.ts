import { getOrganization, registerOrganization, updateOrganization } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetOrganization } from './get-organization.query.js'
import { RegisterOrganization } from './register-organization.use-case.js'
import { UpdateOrganization } from './update-organization.use-case.js'

export const OrganizationMessages = operationsOf('organizations', {
  operations: [
    serve(registerOrganization, RegisterOrganization),
    serve(getOrganization, GetOrganization),
    serve(updateOrganization, UpdateOrganization),
  ],
})
