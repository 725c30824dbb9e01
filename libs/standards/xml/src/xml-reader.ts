import type { XmlErrors } from './xml-errors.js'
import type { XmlElement } from './xml-tree.js'

const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?$/
/** No amount and no rate is longer; a text of megabytes is not looked through digit by digit. */
const LONGEST_DECIMAL = 64
const DECIMAL = /^([+-]?)0*(\d{0,24})(?:\.(\d{0,16}))?$/

/** An amount as a message states it: plain decimal text without needless zeros, and its currency. */
export interface StatedAmount {
  readonly amount: string
  readonly currency: string
}

/**
 * Reads one element of a message with a single namespace by plain steps (`GrpHdr/MsgId`) and names the full path in
 * every error. Values are trimmed text; an empty element counts as absent; other namespaces are not looked at.
 */
export class XmlReader {
  constructor(
    private readonly element: XmlElement,
    private readonly errors: XmlErrors,
    /** XPath-like: `/Document/BkToCstmrStmt/Stmt[2]`. */
    readonly path = `/${element.name}`,
  ) {}

  /** All children of that name, in document order, numbered in their paths. */
  list(name: string): XmlReader[] {
    const { namespace } = this.element
    return this.element.children
      .filter((child) => child.name === name && child.namespace === namespace)
      .map((child, index) => new XmlReader(child, this.errors, `${this.path}/${name}[${String(index + 1)}]`))
  }

  /** The child at the end of the steps, or undefined. @throws repeated_field when a step is ambiguous */
  optional(steps: string): XmlReader | undefined {
    return steps.split('/').reduce<XmlReader | undefined>((reader, step) => reader?.only(step), this)
  }

  private only(step: string): XmlReader | undefined {
    const found = this.list(step)
    const path = `${this.path}/${step}`
    if (found.length > 1) {
      throw this.errors.repeatedField(
        `${path} occurs ${String(found.length)} times, where once is allowed. Ask the sender to correct it.`,
        { facts: { path } },
      )
    }
    return found[0] && new XmlReader(found[0].element, this.errors, path)
  }

  /** @throws missing_field */
  required(steps: string): XmlReader {
    return this.optional(steps) ?? this.missing(steps)
  }

  /** Trimmed content, undefined when empty. */
  get content(): string | undefined {
    const text = this.element.text.trim()
    return text === '' ? undefined : text
  }

  text(steps: string): string | undefined {
    return this.optional(steps)?.content
  }

  /** At most `max` characters. @throws missing_field, bad_value */
  requiredText(steps: string, max: number): string {
    const text = this.text(steps) ?? this.missing(steps)
    if (text.length > max) throw this.bad(steps, text, `at most ${String(max)} characters`)
    return text
  }

  /** The texts of a repeated element. */
  texts(name: string): string[] {
    return this.list(name).flatMap(({ content }) => content ?? [])
  }

  /** A calendar date; of an instant its day as written. @throws bad_value */
  date(steps: string): string | undefined {
    const value = this.text(steps)
    if (value === undefined) return undefined
    const day = DATE.exec(value)?.[1] ?? (INSTANT.test(value) ? value.slice(0, 10) : undefined)
    if (day === undefined || !exists(day)) throw this.bad(steps, value, 'a calendar date such as 2026-03-31')
    return day
  }

  /** An instant as written. @throws missing_field, bad_value */
  requiredInstant(steps: string): string {
    const value = this.text(steps) ?? this.missing(steps)
    if (!INSTANT.test(value) || !exists(value.slice(0, 10)))
      throw this.bad(steps, value, 'an instant such as 2026-03-31T09:30:00Z')
    return value
  }

  /** A decimal number as plain text (`8870.1000` is `8870.1`). @throws bad_value */
  decimal(steps: string): string | undefined {
    const value = this.text(steps)
    if (value === undefined) return undefined
    const found = value.length > LONGEST_DECIMAL || !/\d/.test(value) ? null : DECIMAL.exec(value)
    if (found === null) throw this.bad(steps, value, 'a number such as 336.90')
    const [, sign = '', whole = '', fraction = ''] = found
    const decimals = fraction.replace(/0+$/, '')
    const digits = `${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`
    return sign === '-' && digits !== '0' ? `-${digits}` : digits
  }

  /** An amount with its currency (@Ccy). @throws bad_value, missing_field for the currency */
  amount(steps: string): StatedAmount | undefined {
    const amount = this.decimal(steps)
    if (amount === undefined) return undefined
    if (amount.startsWith('-')) throw this.bad(steps, amount, 'an amount that is not negative')
    const currency = this.required(steps).element.attributes.get('Ccy')?.trim() ?? this.missing(`${steps}/@Ccy`)
    if (!/^[A-Z]{3}$/.test(currency)) throw this.bad(`${steps}/@Ccy`, currency, 'an ISO 4217 code such as EUR')
    return { amount, currency }
  }

  requiredAmount(steps: string): StatedAmount {
    return this.amount(steps) ?? this.missing(steps)
  }

  /** One of the codes. @throws bad_value */
  code<const C extends string>(steps: string, codes: readonly C[]): C | undefined {
    const value = this.text(steps)
    if (value === undefined) return undefined
    const code = codes.find((each) => each === value)
    if (code === undefined) throw this.bad(steps, value, `one of ${codes.join(', ')}`)
    return code
  }

  requiredCode<const C extends string>(steps: string, codes: readonly C[]): C {
    return this.code(steps, codes) ?? this.missing(steps)
  }

  /** @throws missing_field always */
  missing(steps: string): never {
    const path = `${this.path}/${steps}`
    throw this.errors.missingField(`${path} is missing or empty. Ask the sender for a complete message.`, {
      facts: { path },
    })
  }

  /** The error for a value that does not have its form. */
  bad(steps: string, value: string, wanted: string): Error {
    const path = `${this.path}/${steps}`
    return this.errors.badValue(`${path} is "${value.slice(0, 80)}"; it must be ${wanted}.`, {
      facts: { path, value: value.slice(0, 80) },
    })
  }
}

function exists(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}
