import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { timeZone } from '../fields.js'
import { settingsRefused } from './organization.errors.js'
import { exampleOrganization, organizationView } from './organization-view.js'

/** The settings of the signed-in person's organization. */
export const getOrganization = defineOperation({
  name: 'identity.organization.get.v1',
  http: 'GET /organization',
  permission: 'organization:read',
  summary: 'The settings of the organization.',
  input: z.strictObject({}),
  output: organizationView,
  example: { input: {}, output: exampleOrganization },
})

export const updateOrganizationInput = z.strictObject({
  name: schemas.text(200).optional(),
  country: schemas.countryCode().optional(),
  timeZone: timeZone().optional(),
})

/** Changes the settings; the base currency stays, because amounts were recorded in it. */
export const updateOrganization = defineOperation({
  name: 'identity.organization.update.v1',
  http: 'PATCH /organization',
  permission: 'organization:manage',
  summary: 'Change the settings of the organization.',
  description:
    'Fields that are left out keep their value. The base currency cannot change, because amounts were recorded in it.',
  input: updateOrganizationInput,
  output: organizationView,
  errors: [settingsRefused],
  concurrency: 'if-match',
  example: {
    input: { name: 'Example Holding Ltd' },
    output: { ...exampleOrganization, name: 'Example Holding Ltd', version: 2 },
  },
})
