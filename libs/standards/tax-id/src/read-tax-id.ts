import { entityValidators, euVat, personValidators, stdnum, type Validator } from 'stdnum'

/** A tax id as it was read. Only `format: 'bad'` is a reason to refuse; everything else warns. */
export interface TaxIdReading {
  /** Capitals without blanks and separators; equal for equal ids, however they were written. */
  readonly normalised: string
  /** ISO 3166-1 alpha-2, from the VAT prefix (`EL` is GR, `XI` is GB), else the country that was given. */
  readonly country?: string
  /** `bad` when it cannot be a tax id anywhere: 4 to 20 letters and digits, at least two digits. */
  readonly format: 'ok' | 'bad'
  /** Whether it has length and structure of an id of its country; `unknown` when we know none of that country. */
  readonly nationalFormat: 'ok' | 'bad' | 'unknown'
  /** `unknown` also when the national format is bad. */
  readonly checkDigit: 'ok' | 'wrong' | 'unknown'
  /** Sentences for the person who entered it. */
  readonly warnings: readonly string[]
}

/** VAT prefixes, with the country where it is another one. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AT BE BG CH CY CZ DE DK EE ES FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK'
      .split(' ')
      .map((code) => [code, code]),
  ),
  EL: 'GR',
  GR: 'GR',
  XI: 'GB',
}
const CANONICAL_PREFIX: Readonly<Record<string, string>> = { GR: 'EL' }

const SEPARATORS = /[\s\-–./,·\u200b-\u200d\ufeff]/gu
const GENERAL_FORM = /^(?=(?:.*\d){2})[A-Z0-9+*]{4,20}$/

type Verdict = 'valid' | 'wrong-check-digit' | 'no-match' | 'no-rules'

/**
 * Reads a tax id of any country. `DE 123456789`, `de123456789` and, with country DE, `123456789` read the same:
 * a number in the VAT form of the given country gets its prefix.
 * @param country ISO 3166-1 alpha-2, used when the id itself names none
 */
export function readTaxId(raw: string, country?: string): TaxIdReading {
  const compact = raw.normalize('NFKC').replace(SEPARATORS, '').toUpperCase()
  if (!GENERAL_FORM.test(compact)) {
    const warning = `"${compact.slice(0, 40)}" cannot be a tax id: it has 4 to 20 letters and digits.`
    return {
      normalised: compact,
      country,
      format: 'bad',
      nationalFormat: 'bad',
      checkDigit: 'unknown',
      warnings: [warning],
    }
  }
  const prefixed = Object.hasOwn(PREFIXES, compact.slice(0, 2)) ? PREFIXES[compact.slice(0, 2)] : undefined
  const own = country?.toUpperCase()
  // Ids of some countries start with letters that look like the prefix of another (Mexico: BEC850101XX1).
  if (
    prefixed === undefined ||
    (own !== undefined && own !== prefixed && judge(nationalRules(own), [compact]) === 'valid')
  ) {
    return readWithoutPrefix(compact, own)
  }
  const bare = compact.slice(2)
  const normalised = `${CANONICAL_PREFIX[prefixed] ?? compact.slice(0, 2)}${bare}`
  return reading(normalised, prefixed, judge(vatRules(prefixed), [compact, `${prefixed}${bare}`, bare]))
}

/** Every form in which {@link readTaxId} may keep this id: one when it names its country, else one for each country that knows it. */
export function taxIdForms(raw: string): string[] {
  const countries = [undefined, ...new Set(Object.values(PREFIXES))]
  return [...new Set(countries.map((country) => readTaxId(raw, country).normalised))]
}

function readWithoutPrefix(compact: string, country: string | undefined): TaxIdReading {
  if (country === undefined) return reading(compact, undefined, 'no-rules')
  const asVat = judge(vatRules(country), [compact])
  if (asVat === 'valid' || asVat === 'wrong-check-digit')
    return reading(`${CANONICAL_PREFIX[country] ?? country}${compact}`, country, asVat)
  return reading(compact, country, judge(nationalRules(country), [compact]))
}

function vatRules(country: string): readonly Validator[] {
  if (!Object.hasOwn(PREFIXES, country)) return []
  const other: Record<string, Validator | undefined> = { GB: stdnum['GB']?.['vat'], NO: stdnum['NO']?.['mva'] }
  const extra = other[country]
  return [...(euVat[country] ?? []), ...(extra === undefined ? [] : [extra])]
}

function nationalRules(country: string): readonly Validator[] {
  return [...(entityValidators[country] ?? []), ...(personValidators[country] ?? []), ...vatRules(country)]
}

/** The best verdict of any rule on any spelling of the number. */
function judge(rules: readonly Validator[], spellings: readonly string[]): Verdict {
  if (rules.length === 0) return 'no-rules'
  const results = rules.flatMap((rule) => spellings.map((spelling) => rule.validate(spelling)))
  if (results.some((result) => result.isValid)) return 'valid'
  // By name: the test runner and the program may load the package as two copies.
  return results.some((result) => result.error?.name === 'InvalidChecksum') ? 'wrong-check-digit' : 'no-match'
}

function reading(normalised: string, country: string | undefined, verdict: Verdict): TaxIdReading {
  const common = { normalised, country, format: 'ok' } as const
  switch (verdict) {
    case 'valid':
      return { ...common, nationalFormat: 'ok', checkDigit: 'ok', warnings: [] }
    case 'wrong-check-digit':
      return {
        ...common,
        nationalFormat: 'ok',
        checkDigit: 'wrong',
        warnings: [`The check digit of ${normalised} is wrong. Compare it with the supplier's papers.`],
      }
    case 'no-match':
      return {
        ...common,
        nationalFormat: 'bad',
        checkDigit: 'unknown',
        warnings: [
          `${normalised} does not have the form of a tax id of ${country ?? ''}. Compare it with the supplier's papers.`,
        ],
      }
    case 'no-rules':
      return { ...common, nationalFormat: 'unknown', checkDigit: 'unknown', warnings: [] }
  }
}
