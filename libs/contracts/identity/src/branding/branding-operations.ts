import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { email, language } from '../fields.js'
import { brandingContrastTooLow, brandingLogoRefused } from './branding.errors.js'
import { brandColor, brandingView, exampleBranding, logoBase64 } from './branding-view.js'

/** How the platform looks for the people of the organization. */
export const getBranding = defineOperation({
  name: 'identity.branding.get.v1',
  http: 'GET /organization/branding',
  permission: 'user:read',
  summary: 'How the platform looks for the people of the organization.',
  description: 'Every member holds `user:read`, so everybody who is signed in may ask.',
  input: z.strictObject({}),
  output: brandingView,
  example: { input: {}, output: exampleBranding },
})

export const changeBrandingInput = z.strictObject({
  productName: schemas.text(60).nullable().optional(),
  primaryColor: brandColor().nullable().optional().meta({
    description: 'Ground of buttons and marks: white or #0b0f17 must have a contrast of 4.5 : 1 to it.',
    example: '#1d4ed8',
  }),
  accentColor: brandColor().nullable().optional(),
  logo: logoBase64().nullable().optional(),
  locale: language().nullable().optional(),
  supportEmail: email().nullable().optional(),
})

/** Changes how the platform looks. */
export const changeBranding = defineOperation({
  name: 'identity.branding.change.v1',
  http: 'PATCH /organization/branding',
  permission: 'organization:manage',
  summary: 'Change name, colours, logo and language of the platform for the organization.',
  description: 'Fields that are left out keep their value; null goes back to the default.',
  input: changeBrandingInput,
  output: brandingView,
  errors: [brandingContrastTooLow, brandingLogoRefused],
  concurrency: 'if-match',
  example: {
    input: {
      productName: exampleBranding.productName,
      primaryColor: exampleBranding.primaryColor,
      logo: exampleBranding.logo?.contentBase64,
      supportEmail: exampleBranding.supportEmail,
    },
    output: exampleBranding,
  },
})
