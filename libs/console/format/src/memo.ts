/** Makes an `Intl` object once for each locale and set of options; they are slow to make and quick to use. */
export function memo<Options, Made>(make: (locale: string, options: Options) => Made) {
  const made = new Map<string, Made>()
  return (locale: string, options: Options): Made => {
    const key = `${locale}|${JSON.stringify(options)}`
    const before = made.get(key)
    if (before !== undefined) return before
    const now = make(locale, options)
    made.set(key, now)
    return now
  }
}

const numberFormats = memo((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))

/** Formats decimal text as it is, without ever making a binary number of it. */
export function formatExactly(locale: string, text: string, options: Intl.NumberFormatOptions): string {
  return numberFormats(locale, options).format(text as `${number}`)
}
