type Rgb = readonly [number, number, number]

const LEAST = 4.5
const WHITE: Rgb = [255, 255, 255]
/** The dark ground on which Nexus judges colours. */
const DARK: Rgb = [11, 15, 23]

/** `#1d4ed8`, `1D4ED8` or `#fff` as the API takes it; undefined for anything else. */
export function colourOf(typed: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

const channelsOf = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

export interface Legibility {
  readonly isLegible: boolean
  /** Of the better of white and dark text on it, rounded down, as text. */
  readonly ratio: string
}

/** Whether text can be read on a colour (WCAG 2.1, 1.4.3); on paper all that stands on it, or it stands on, is white. */
export function legibilityOf(colour: string, isPrinted = false): Legibility {
  const channels = channelsOf(colour)
  const best = isPrinted ? contrast(WHITE, channels) : Math.max(contrast(WHITE, channels), contrast(DARK, channels))
  return { isLegible: best >= LEAST, ratio: (Math.floor(best * 100) / 100).toFixed(2) }
}
