import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, language } from '../fields.js'

/** A PNG of one pixel. */
export const EXAMPLE_LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** A colour as `#rrggbb`. */
export const brandColor = () =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #2563eb, in lower case')
    .meta({ example: '#2563eb' })

/** Most bytes of a logo. */
export const MOST_LOGO_BYTES = 64 * 1024

/** A logo in base64; its kind is read from its first bytes. */
export const logoBase64 = () =>
  z
    .base64()
    .min(1)
    .max(Math.ceil(MOST_LOGO_BYTES / 3) * 4)
    .meta({ description: 'A PNG or JPEG of at most 64 KiB, in base64.', example: EXAMPLE_LOGO })

export const brandingView = z.strictObject({
  productName: schemas.text(60),
  primaryColor: brandColor(),
  onPrimaryColor: brandColor().meta({
    description: 'The colour of text on it: white or the dark ground, whichever reads better.',
    example: '#ffffff',
  }),
  accentColor: brandColor(),
  onAccentColor: brandColor().meta({ example: '#ffffff' }),
  logo: z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg']), contentBase64: logoBase64() }).nullable(),
  locale: language().meta({ description: 'The language that the console begins with.' }),
  supportEmail: email().nullable(),
  updatedAt: schemas.instant().nullable(),
  version: schemas.version().meta({ description: 'One while nothing was changed: the defaults hold.' }),
})

export type BrandingView = z.output<typeof brandingView>

export const exampleBranding: BrandingView = {
  productName: 'Example Purchasing',
  primaryColor: '#1d4ed8',
  onPrimaryColor: '#ffffff',
  accentColor: '#0f766e',
  onAccentColor: '#ffffff',
  logo: { mediaType: 'image/png', contentBase64: EXAMPLE_LOGO },
  locale: 'en',
  supportEmail: 'help@example.com',
  updatedAt: EXAMPLE.instant,
  version: 2,
}
