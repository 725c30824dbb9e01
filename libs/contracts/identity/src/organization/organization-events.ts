import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'

const settings = {
  organizationId: schemas.uuid(),
  name: schemas.text(200),
  baseCurrency: schemas.currencyCode(),
  country: schemas.countryCode(),
  timeZone: z.string(),
}

/** Version 1 of an organization. */
export const organizationRegistered = defineEvent({
  name: 'identity.organization.registered.v1',
  summary: 'An organization was registered with its first administrator.',
  payload: z.strictObject({ ...settings, ownerUserId: schemas.uuid() }),
})

/** Every later version. */
export const organizationChanged = defineEvent({
  name: 'identity.organization.changed.v1',
  summary: 'The settings of an organization changed.',
  payload: z.strictObject(settings),
})
