import { defineError } from '@nexus/kernel'

export const brandingContrastTooLow = defineError({
  code: 'identity.branding.contrast_too_low',
  kind: 'UNPROCESSABLE',
  when: 'Neither white nor dark text can be read on a colour: both contrasts are below 4.5 : 1 (WCAG 2.1, 1.4.3); `errors` says which and by how much.',
})

export const brandingLogoRefused = defineError({
  code: 'identity.branding.logo_refused',
  kind: 'UNPROCESSABLE',
  when: 'The logo is no PNG or JPEG, is larger than 64 KiB, or has more than 2,000 pixels on a side.',
})
