/** WCAG 2.2, 1.4.3: text of normal size. */
export const LEAST_CONTRAST = 4.5

/** The contrast of a colour (`#rrggbb`) to white, 1 to 21 (WCAG 2.2). */
export function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** Contrast with one digit, rounded down so that 4.49 is not shown as enough. */
export const contrastText = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1)
