import { brandingContrastTooLow } from '@nexus/contracts-identity'
import type { FieldError } from '@nexus/kernel'

/** WCAG 2.1, 1.4.3: text of normal size. */
export const LEAST_CONTRAST = 4.5

/** What text on a coloured ground is written in. */
export const TEXT_COLORS = ['#ffffff', '#0b0f17'] as const

export type TextColor = (typeof TEXT_COLORS)[number]

/** Relative luminance of a colour (`#rrggbb`), 0 to 1 (WCAG 2.1). */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, 1 to 21 (WCAG 2.1). */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colour in which text on this ground reads best. */
export function textOn(ground: string): TextColor {
  const [light, dark] = TEXT_COLORS
  return contrastOf(ground, light) >= contrastOf(ground, dark) ? light : dark
}

/** Contrast with two digits, rounded down so that 4.499 is not shown as enough. */
export const contrastText = (contrast: number): string => (Math.floor(contrast * 100) / 100).toFixed(2)

/**
 * Text must be readable on every ground, be it the light or the dark one.
 * @throws DomainError identity.branding.contrast_too_low, naming each colour with its contrasts and what is needed
 */
export function assertReadable(grounds: Readonly<Record<string, string>>): void {
  const errors = Object.entries(grounds).flatMap(([field, ground]): FieldError[] => {
    const contrasts = TEXT_COLORS.map((text) => contrastOf(ground, text))
    if (Math.max(...contrasts) >= LEAST_CONTRAST) return []
    const [light = '', dark = ''] = contrasts.map(contrastText)
    const detail = `${ground} has a contrast of ${light} : 1 to white text and of ${dark} : 1 to dark text (${TEXT_COLORS[1]}); one of them must be ${String(LEAST_CONTRAST)} : 1 or more, so take a lighter or a darker colour`
    return [{ pointer: `/${field}`, code: 'contrast', detail, facts: { minimum: LEAST_CONTRAST } }]
  })
  if (errors.length > 0)
    throw brandingContrastTooLow(`Text cannot be read on a colour: ${errors.map(({ detail }) => detail).join('; ')}.`, {
      errors,
    })
}
