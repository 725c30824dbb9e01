import { argumentsOf } from './icu-arguments.js'

/** What a server tells with a refusal for programs to read; of any shape, since a server may be newer than this console. */
export type Facts = Readonly<Record<string, unknown>>

type Money = { readonly amount: string; readonly currency: string }

/** How a person reads what facts hold. */
export interface Pen {
  money(money: Money): string
  /** Exact, from plain digits with a point. */
  decimal(text: string): string
  /** A calendar date. */
  date(date: string): string
  instant(instant: string): string
  /** “a, b and c”. */
  list(parts: readonly string[]): string
  /** For a name of the API, such as a state; `undefined` for one that is not known. */
  word(name: string): string | undefined
  /** For a unit code of UN/ECE recommendation 20; one without a name as it is. */
  unit(code: string): string
  /** ICU. */
  fill(message: string, values: Readonly<Record<string, string | number>>): string
}

const DECIMAL = /^-?\d+(\.\d+)?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const MOST_LISTED = 5

/**
 * Kinds of arguments that are written here and not by ICU: its numbers would float, its dates would move with the time
 * zone, and it has no words of ours.
 */
const OWN_KINDS = /\{\s*(\w+)\s*,\s*(number|date|word|unit)\s*\}/g

/**
 * A sentence with its facts; `undefined` where one is missing or not of the kind that the sentence needs.
 * `{total}` takes text, money and lists, `{open, number}` a decimal, `{day, date}` a date or an instant, `{state, word}` a
 * name of the API, `{unitCode, unit}` a unit of measure; `plural` and `select` are those of ICU.
 */
export function inWords(sentence: string, facts: Facts, pen: Pen): string | undefined {
  const needed = argumentsOf(sentence)
  if (needed.length === 0) return sentence
  const values: Record<string, string | number> = {}
  for (const each of needed) {
    const [name = '', kind = ''] = each.split(':')
    const value = Object.hasOwn(facts, name) ? valueOf(facts[name], kind, pen) : undefined
    if (value === undefined) return undefined
    values[keyOf(name, kind)] = value
  }
  return pen.fill(
    sentence.replaceAll(OWN_KINDS, (_whole, name: string, kind: string) => `{${keyOf(name, kind)}}`),
    values,
  )
}

/** One fact may be counted and written: `{lines, plural, other {{lines, number}}}`. */
const keyOf = (name: string, kind: string): string =>
  /^(number|date|word|unit)$/.test(kind) ? `${name}_${kind}` : name

function valueOf(fact: unknown, kind: string, pen: Pen): string | number | undefined {
  switch (kind) {
    case 'number':
      return numberText(fact, pen)
    case 'date':
      return dateText(fact, pen)
    case 'word':
      return listText(fact, (each) => (typeof each === 'string' ? pen.word(each) : undefined), pen)
    case 'unit':
      return listText(fact, (each) => (typeof each === 'string' && each !== '' ? pen.unit(each) : undefined), pen)
    case 'plural':
      return typeof fact === 'number' || (typeof fact === 'string' && DECIMAL.test(fact)) ? Number(fact) : undefined
    case 'select':
      return typeof fact === 'string' || typeof fact === 'boolean' ? String(fact) : undefined
    default:
      return listText(fact, (each) => plainText(each, pen), pen)
  }
}

function numberText(fact: unknown, pen: Pen): string | undefined {
  const text = typeof fact === 'number' ? String(fact) : fact
  return typeof text === 'string' && DECIMAL.test(text) ? pen.decimal(text) : undefined
}

function dateText(fact: unknown, pen: Pen): string | undefined {
  if (typeof fact !== 'string') return undefined
  return DATE.test(fact) ? pen.date(fact) : INSTANT.test(fact) ? pen.instant(fact) : undefined
}

function listText(fact: unknown, textOf: (each: unknown) => string | undefined, pen: Pen): string | undefined {
  if (!Array.isArray(fact)) return textOf(fact)
  const parts = fact.slice(0, MOST_LISTED).map((each: unknown) => textOf(each))
  if (parts.length === 0 || parts.includes(undefined)) return undefined
  return pen.list([...(parts as string[]), ...(fact.length > MOST_LISTED ? ['…'] : [])])
}

function plainText(fact: unknown, pen: Pen): string | undefined {
  if (typeof fact === 'string') return fact === '' ? undefined : fact
  if (typeof fact === 'number') return numberText(fact, pen)
  if (typeof fact !== 'object' || fact === null) return undefined
  if (isMoney(fact)) return pen.money(fact)
  // Likely duplicates and the like: what has a name is named.
  return 'name' in fact && typeof fact.name === 'string' && fact.name !== '' ? fact.name : undefined
}

const isMoney = (fact: object): fact is Money =>
  'amount' in fact && typeof fact.amount === 'string' && DECIMAL.test(fact.amount) && isText(fact, 'currency')

const isText = (fact: object, name: string): boolean => typeof (fact as Facts)[name] === 'string'
