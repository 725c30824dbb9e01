const made = new Map<string, Intl.DateTimeFormat>()

/** `2026-03` as `Mar 2026`. */
export function monthName(month: string, locale: string): string {
  const format =
    made.get(locale) ?? new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  made.set(locale, format)
  return format.format(new Date(`${month}-01T00:00:00Z`))
}
