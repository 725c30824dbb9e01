export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text)

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The first of the languages that a person reads which the console speaks; English when it speaks none. */
export function pickLanguage(read: readonly string[]): Language {
  return read.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

/** How numbers and dates are written: the region that the person has for this language, as en-GB for English. */
export function formatLocaleOf(language: Language, read: readonly string[]): string {
  return read.find((tag) => tag.split('-')[0] === language && isWellFormed(tag)) ?? language
}

/** Browsers on a machine without a locale read `en-US@posix`, which nothing can write numbers for. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
