import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'

/** Values between two ends; what is undefined has no end there. */
export interface ListRange {
  /** Included. */
  readonly from?: string | Date | undefined
  /** Included. */
  readonly to?: string | Date | undefined
  /** Not included. */
  readonly before?: string | Date | undefined
}

/** What a list is narrowed by, by property of its entity. What is undefined narrows nothing. */
export interface ListFilters {
  /** The value, or one of several. */
  readonly equal?: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly between?: Readonly<Record<string, ListRange | undefined>>
  /** A text that one of these SQL expressions holds; they are in the form of {@link foldedText}. */
  readonly search?: { readonly text: string | undefined; readonly in: readonly string[] }
}

/** Text in the form in which it is searched, the same on both databases: no letter case, no compatibility characters. */
export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Adds the filters to the query of a list. Parameters begin with `narrow`. */
export function narrow<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  { equal = {}, between = {}, search }: ListFilters,
): SelectQueryBuilder<E> {
  let count = 0
  const compare = (property: string, operator: string, value: unknown): void => {
    count += 1
    const name = `narrow${String(count)}`
    const parameter = operator === 'IN' ? `(:...${name})` : `:${name}`
    query.andWhere(`${alias}.${property} ${operator} ${parameter}`, { [name]: value })
  }
  for (const [property, value] of Object.entries(equal)) {
    if (value === undefined) continue
    compare(property, Array.isArray(value) ? 'IN' : '=', value)
  }
  for (const [property, range] of Object.entries(between)) {
    if (range?.from !== undefined) compare(property, '>=', range.from)
    if (range?.to !== undefined) compare(property, '<=', range.to)
    if (range?.before !== undefined) compare(property, '<', range.before)
  }
  if (search?.text !== undefined) query.andWhere(containsText(search.text, search.in))
  return query
}

/** Whether one of the expressions holds the text, its `%` and `_` taken literally. */
export function containsText(text: string, expressions: readonly string[]): Brackets {
  const pattern = `%${foldedText(text.trim()).replaceAll(/[!%_]/g, '!$&')}%`
  return new Brackets((where) => {
    for (const expression of expressions)
      where.orWhere(`${expression} LIKE :searched ESCAPE '!'`, { searched: pattern })
  })
}
