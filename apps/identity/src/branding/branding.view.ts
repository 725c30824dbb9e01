import type { brandingChanged, BrandingView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import { createHash } from 'node:crypto'
import type { Branding } from './branding.entity.js'
import { textOn } from './color-contrast.policy.js'

/** What an organization chose; null: the default. */
export type BrandingChoices = Pick<
  Branding,
  'productName' | 'primaryColor' | 'accentColor' | 'logoMediaType' | 'logo' | 'locale' | 'supportEmail'
>

export const NO_CHOICES: BrandingChoices = {
  productName: null,
  primaryColor: null,
  accentColor: null,
  logoMediaType: null,
  logo: null,
  locale: null,
  supportEmail: null,
}

/** What holds where nothing was chosen. */
export const DEFAULT_BRANDING = {
  productName: 'Nexus',
  primaryColor: '#1d4ed8',
  accentColor: '#0f766e',
  locale: 'en',
} as const

/**
 * The version that people see is one more than that of the row, so that the defaults, which have no row, are version 1
 * and can be named by If-Match.
 */
export const brandingVersionOf = (row: Branding | null): number => (row?.version ?? 0) + 1

const chosen = ({ productName, primaryColor, accentColor, locale, supportEmail }: BrandingChoices) => ({
  productName: productName ?? DEFAULT_BRANDING.productName,
  primaryColor: primaryColor ?? DEFAULT_BRANDING.primaryColor,
  accentColor: accentColor ?? DEFAULT_BRANDING.accentColor,
  locale: locale ?? DEFAULT_BRANDING.locale,
  supportEmail,
})

export function brandingViewOf(row: Branding | null): BrandingView {
  const choices = row ?? NO_CHOICES
  const { logo, logoMediaType } = choices
  const facts = chosen(choices)
  return {
    ...facts,
    onPrimaryColor: textOn(facts.primaryColor),
    onAccentColor: textOn(facts.accentColor),
    logo: logo === null || logoMediaType === null ? null : { mediaType: logoMediaType, contentBase64: logo },
    updatedAt: row?.updatedAt.toISOString() ?? null,
    version: brandingVersionOf(row),
  }
}

/** What others are told, and the trail: not the logo itself. */
export function brandingPayload(choices: BrandingChoices): PayloadOf<typeof brandingChanged> {
  const { logo } = choices
  return {
    ...chosen(choices),
    logoSha256: logo === null ? null : createHash('sha256').update(logo, 'base64').digest('hex'),
  }
}
