/** sRGB channels, 0 to 255. */
export type Rgb = readonly [number, number, number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [24, 24, 27]
const SURFACES: Record<'light' | 'dark', Rgb> = { light: WHITE, dark: [27, 27, 31] }
const AA_TEXT = 4.5

/** `#3b5bdb` as channels; undefined for anything else. */
export function rgbOf(hex: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (digits === undefined) return undefined
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast of two colours by WCAG 2.1, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((channel, at) => Math.round(channel + ((other[at] ?? 0) - channel) * share)) as unknown as Rgb

const hexOf = (colour: Rgb): string => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** The colour, moved towards black or white until text of it can be read on the ground. */
function legible(colour: Rgb, ground: Rgb): Rgb {
  const towards = luminance(ground) > 0.5 ? BLACK : WHITE
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share)
    if (contrast(candidate, ground) >= AA_TEXT) return candidate
  }
  return towards
}

/** What follows from one colour of an organization, by the name of the variable: legible whatever colour was chosen. */
export function brandVariables(accent: string, theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const colour = rgbOf(accent)
  if (colour === undefined) return {}
  const surface = SURFACES[theme]
  const soft = mix(surface, colour, theme === 'light' ? 0.09 : 0.2)
  const onAccent =
    contrast(WHITE, colour) >= AA_TEXT || contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK
  const solid = contrast(onAccent, colour) >= AA_TEXT ? colour : mix(colour, onAccent === WHITE ? BLACK : WHITE, 0.2)
  return {
    '--brand-accent': hexOf(solid),
    '--brand-accent-hover': hexOf(mix(solid, onAccent === WHITE ? BLACK : WHITE, 0.12)),
    '--brand-on-accent': hexOf(onAccent),
    '--brand-accent-ink': hexOf(legible(colour, soft)),
    '--brand-accent-soft': hexOf(soft),
  }
}

const NAMES = Object.keys(brandVariables('#000000', 'light'))

/** Takes on the colour of an organization, or puts that of Nexus back. */
export function applyBrand(accent: string | null | undefined, theme: 'light' | 'dark'): void {
  const { style } = document.documentElement
  const variables = accent == null ? {} : brandVariables(accent, theme)
  for (const name of NAMES) {
    const value = variables[name]
    if (value === undefined) style.removeProperty(name)
    else style.setProperty(name, value)
  }
}
