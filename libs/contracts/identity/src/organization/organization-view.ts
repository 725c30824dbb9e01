import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { timeZone } from '../fields.js'

export const organizationView = z.strictObject({
  organizationId: schemas.uuid(),
  name: schemas.text(200),
  country: schemas.countryCode(),
  baseCurrency: schemas.currencyCode(),
  timeZone: timeZone(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type OrganizationView = z.output<typeof organizationView>

export const exampleOrganization: OrganizationView = {
  organizationId: EXAMPLE.organizationId,
  name: 'Example Ltd',
  country: 'DE',
  baseCurrency: 'EUR',
  timeZone: 'Europe/Berlin',
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
