import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { email, language } from '../fields.js'
import { brandColor } from './branding-view.js'

/** One per change of how the platform looks for an organization. The logo is told by its hash. */
export const brandingChanged = defineEvent({
  name: 'identity.branding.changed.v1',
  summary: 'An organization changed how the platform looks for its people.',
  payload: z.strictObject({
    productName: schemas.text(60),
    primaryColor: brandColor(),
    accentColor: brandColor(),
    logoSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    locale: language(),
    supportEmail: email().nullable(),
  }),
})
