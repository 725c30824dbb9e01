import { type ErrorDefinition, type FieldError, isCurrency } from '@nexus/kernel'

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Codes with a name that are no country: reserved, unions, unknown. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA'])

const isCountry = (code: string): boolean => !NO_COUNTRY.has(code) && regions.of(code) !== undefined

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Where a company is and how it reckons. */
export interface Settings {
  readonly country?: string
  readonly currency?: string
  readonly timeZone?: string
}

/**
 * Checks that country (ISO 3166-1), currency (ISO 4217, with minor units) and time zone (IANA) exist.
 * @throws DomainError `refused` naming each that does not
 */
export function assertSettings(
  settings: Settings,
  refused: ErrorDefinition,
  pointers: { readonly [K in keyof Settings]: string },
): void {
  const errors: FieldError[] = []
  const check = (field: keyof Settings, exists: (value: string) => boolean, what: string): void => {
    const value = settings[field]
    if (value !== undefined && !exists(value))
      errors.push({ pointer: pointers[field] ?? `/${field}`, code: `${field}.unknown`, detail: `is not ${what}` })
  }
  check('country', isCountry, 'a country of ISO 3166-1, such as DE')
  check('currency', isCurrency, 'a currency of ISO 4217 in which amounts can be written, such as EUR')
  check('timeZone', isTimeZone, 'a time zone of the IANA database, such as Europe/Berlin')
  if (errors.length > 0)
    throw refused(
      `The settings are not valid: ${errors.map((error) => `${error.pointer} ${error.detail}`).join('; ')}.`,
      { errors },
    )
}
