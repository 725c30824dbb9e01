import { badValue, currencyMismatch, missingField, repeatedField } from './errors.js'
import type { XmlElement } from '@nexus/standards-xml'

const NAMESPACES: Readonly<Record<string, string>> = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/
const DECIMAL = /^[+-]?(?:\d{1,24}(?:\.\d{0,16})?|\.\d{1,16})$/

/**
 * Reads one element by conventional names (`cac:Party/cbc:Name`), whatever prefixes the document uses, and
 * names the full path in every error. Values are trimmed text; an empty element counts as absent.
 */
export class ElementReader {
  constructor(
    private readonly element: XmlElement,
    /** XPath-like, with conventional prefixes: `/Invoice/cac:InvoiceLine[2]`. */
    readonly path: string,
  ) {}

  /** All children of that name, in document order. */
  list(name: string): ElementReader[] {
    const found = this.children(name)
    return found.map(
      (child, index) => new ElementReader(child, this.pathOf(name, found.length > 1 ? index + 1 : undefined)),
    )
  }

  /** Like {@link list}, but the index is always part of the path: `cac:InvoiceLine[1]`. */
  numberedList(name: string): ElementReader[] {
    return this.children(name).map((child, index) => new ElementReader(child, this.pathOf(name, index + 1)))
  }

  /** The child at the end of the steps, or undefined. @throws repeatedField when a step is ambiguous. */
  optional(steps: string): ElementReader | undefined {
    return steps.split('/').reduce<ElementReader | undefined>((reader, step) => reader?.only(step), this)
  }

  private only(step: string): ElementReader | undefined {
    const found = this.list(step)
    if (found.length > 1) {
      const path = this.pathOf(step)
      throw repeatedField(
        `${path} occurs ${String(found.length)} times, where once is allowed. Ask the sender to correct it.`,
        { facts: { path } },
      )
    }
    return found[0]
  }

  /** @throws missingField */
  required(steps: string): ElementReader {
    return this.optional(steps) ?? this.missing(steps)
  }

  /** Trimmed content, undefined when empty. */
  get content(): string | undefined {
    const text = this.element.text.trim()
    return text === '' ? undefined : text
  }

  attribute(name: string): string | undefined {
    const value = this.element.attributes.get(name)?.trim()
    return value === '' ? undefined : value
  }

  text(steps: string): string | undefined {
    return this.optional(steps)?.content
  }

  requiredText(steps: string): string {
    return this.text(steps) ?? this.missing(steps)
  }

  /** The first non-empty of elements that may be repeated (notes, names). */
  firstText(name: string, rest?: string): string | undefined {
    for (const item of this.list(name)) {
      const text = rest === undefined ? item.content : item.text(rest)
      if (text !== undefined) return text
    }
    return undefined
  }

  /** Calendar date; a time zone that xs:date allows is cut off. @throws badValue */
  date(steps: string): string | undefined {
    const value = this.text(steps)
    if (value === undefined) return undefined
    const match = DATE.exec(value)
    const day = value.slice(0, 10)
    const exists =
      match !== null &&
      !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
      new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
    if (!exists) throw this.bad(steps, value, 'a calendar date such as 2026-03-31')
    return day
  }

  requiredDate(steps: string): string {
    return this.date(steps) ?? this.missing(steps)
  }

  /** A decimal number exactly as written: `336.90` stays `336.90`. @throws badValue */
  decimal(steps: string): string | undefined {
    const value = this.text(steps)
    if (value !== undefined && !DECIMAL.test(value)) throw this.bad(steps, value, 'a decimal number such as 336.90')
    return value
  }

  requiredDecimal(steps: string): string {
    return this.decimal(steps) ?? this.missing(steps)
  }

  /** An amount as written, in the stated currency. @throws badValue, currencyMismatch, missingField (@currencyID) */
  amount(steps: string, currency: string): string | undefined {
    const value = this.decimal(steps)
    if (value === undefined) return undefined
    const stated = this.optional(steps)?.attribute('currencyID')
    if (stated === undefined) return this.missing(`${steps}/@currencyID`)
    if (stated !== currency) {
      const path = `${this.path}/${steps}`
      throw currencyMismatch(
        `${path} is in ${stated}, but the document is in ${currency}. Ask the sender to correct it.`,
        {
          facts: { path, expected: currency, stated },
        },
      )
    }
    return value
  }

  requiredAmount(steps: string, currency: string): string {
    return this.amount(steps, currency) ?? this.missing(steps)
  }

  /** @throws missingField always */
  missing(steps: string): never {
    const path = `${this.path}/${steps}`
    throw missingField(`${path} is missing or empty. Ask the sender for a complete document.`, { facts: { path } })
  }

  /** The error for a value that does not have its form. */
  bad(steps: string, value: string, wanted: string): Error {
    const path = `${this.path}/${steps}`
    return badValue(`${path} is "${value.slice(0, 80)}"; it must be ${wanted}.`, {
      facts: { path, value: value.slice(0, 80) },
    })
  }

  private children(name: string): XmlElement[] {
    const [prefix = '', local = ''] = name.split(':')
    const namespace = NAMESPACES[prefix]
    return this.element.children.filter((child) => child.name === local && child.namespace === namespace)
  }

  private pathOf(name: string, position?: number): string {
    return `${this.path}/${name}${position === undefined ? '' : `[${String(position)}]`}`
  }
}
