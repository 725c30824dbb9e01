import { type NumberRefusal, parseDecimal, plainDecimal } from '@nexus/console-format'
import type { ToleranceChange, ToleranceRule } from '../queries/tolerance-queries.js'

/** The limits of a rule: to our disadvantage and to our advantage, as an amount and as a share. */
export const LIMITS = ['upperAbsolute', 'upperPercent', 'lowerAbsolute', 'lowerPercent'] as const
export type LimitName = (typeof LIMITS)[number]

/** What of a rule can be changed; a limit that is null is not tested, zero is exact. */
export type RuleValues = Readonly<Record<LimitName, string | null>> & {
  readonly operator: ToleranceRule['operator']
  readonly active: boolean
}

export type TypedLimits = Readonly<Record<LimitName, string>>
export type LimitRefusal = NumberRefusal | 'not_a_limit'

const DECIMALS = 4
const AMOUNT = /^(0|[1-9]\d{0,14})(\.\d{1,4})?$/
const PERCENT = /^(0|[1-9]\d{0,3})(\.\d{1,4})?$/

export const NO_LIMITS: TypedLimits = { upperAbsolute: '', upperPercent: '', lowerAbsolute: '', lowerPercent: '' }

export const valuesOf = ({ operator, upper, lower, active }: ToleranceChange): RuleValues => ({
  operator,
  upperAbsolute: upper.absolute,
  upperPercent: upper.percent,
  lowerAbsolute: lower.absolute,
  lowerPercent: lower.percent,
  active,
})

export const contentOf = ({ operator, active, ...limits }: RuleValues): ToleranceChange => ({
  operator,
  upper: { absolute: limits.upperAbsolute, percent: limits.upperPercent },
  lower: { absolute: limits.lowerAbsolute, percent: limits.lowerPercent },
  active,
})

/** As the limits stand in their fields. */
export const typedLimits = (values: Readonly<Record<LimitName, string | null>>, locale: string): TypedLimits => {
  const text = (name: LimitName): string => {
    const value = values[name]
    return value === null ? '' : plainDecimal(value, locale)
  }
  return {
    upperAbsolute: text('upperAbsolute'),
    upperPercent: text('upperPercent'),
    lowerAbsolute: text('lowerAbsolute'),
    lowerPercent: text('lowerPercent'),
  }
}

/** The limits as the API takes them, and what of them cannot be read. */
export function readLimits(
  typed: TypedLimits,
  locale: string,
): {
  readonly limits: Readonly<Record<LimitName, string | null>>
  readonly refused: ReadonlyMap<LimitName, LimitRefusal>
} {
  const refused = new Map<LimitName, LimitRefusal>()
  const read = (name: LimitName): string | null => {
    if (typed[name].trim() === '') return null
    const parsed = parseDecimal(typed[name], locale, { decimals: DECIMALS })
    const form = name === 'upperPercent' || name === 'lowerPercent' ? PERCENT : AMOUNT
    if (parsed.ok && form.test(parsed.value)) return parsed.value
    refused.set(name, parsed.ok ? 'not_a_limit' : parsed.reason)
    return null
  }
  const limits = {
    upperAbsolute: read('upperAbsolute'),
    upperPercent: read('upperPercent'),
    lowerAbsolute: read('lowerAbsolute'),
    lowerPercent: read('lowerPercent'),
  }
  return { limits, refused }
}

/** Whether every difference to our disadvantage passes: no limit of it is set. */
export const isUnlimited = ({ upperAbsolute, upperPercent }: TypedLimits): boolean =>
  upperAbsolute.trim() === '' && upperPercent.trim() === ''

const FIELDS: Readonly<Record<string, LimitName>> = {
  '/upper/absolute': 'upperAbsolute',
  '/upper/percent': 'upperPercent',
  '/lower/absolute': 'lowerAbsolute',
  '/lower/percent': 'lowerPercent',
}

/** The field that a refusal of the API is about. */
export const limitAt = (pointer: string): LimitName | undefined => FIELDS[pointer]
