import { type AnyOperation, invalidArgument } from '@nexus/kernel'
import { z } from 'zod'

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

/** Of declarations, which do not change. */
const known = new WeakMap<AnyOperation, readonly string[]>()

/** Objects inside of objects, such as a price of a line of a version. */
const DEEPEST = 6

/** The columns of a list in the order of its contract: one for each field, and for those of objects inside, such as `total.amount`. */
export function columnsOf(list: AnyOperation): readonly string[] {
  let columns = known.get(list)
  if (columns === undefined) {
    const root = z.toJSONSchema(list.output, { io: 'output', unrepresentable: 'any' }) as JsonSchema
    const item = root.properties?.items?.items ?? {}
    columns = fieldsBelow(item, [], root.$defs ?? {})
    known.set(list, columns)
  }
  return columns
}

/**
 * The columns that were asked for, in that order; an object stands for all of its fields.
 * @throws DomainError request.invalid with a pointer to each that the list does not have
 */
export function chosenColumns(list: AnyOperation, asked: readonly string[] | undefined): string[] {
  const all = columnsOf(list)
  if (asked === undefined) return [...all]
  const chosen = asked.map((name) => all.filter((column) => column === name || column.startsWith(`${name}.`)))
  const errors = chosen.flatMap((columns, index) =>
    columns.length > 0
      ? []
      : [{ pointer: `/columns/${String(index)}`, code: 'unknown_column', detail: 'is not a column of the list' }],
  )
  if (errors.length > 0)
    throw invalidArgument(`${list.name} has the columns ${all.join(', ').slice(0, 2000)}; choose among them.`, {
      errors,
    })
  return [...new Set(chosen.flat())]
}

type Definitions = NonNullable<JsonSchema['$defs']>

function fieldsBelow(schema: JsonSchema, path: readonly string[], defs: Definitions): string[] {
  const properties = path.length < DEEPEST ? objectOf(schema, defs, []) : undefined
  if (properties === undefined) return path.length === 0 ? [] : [path.join('.')]
  const found = Object.entries(properties).flatMap(([name, field]) => fieldsBelow(field, [...path, name], defs))
  return [...new Set(found)]
}

/** The fields of an object, of the alternatives of one too; undefined for all that is a value, or may be. */
function objectOf(schema: JsonSchema, defs: Definitions, seen: readonly string[]): JsonSchema['properties'] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/$defs/', '')
    const target = defs[name]
    return target === undefined || seen.includes(name) ? undefined : objectOf(target, defs, [...seen, name])
  }
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].filter(
    ({ type }) => type !== 'null',
  )
  if (options.length === 0) return schema.properties
  const shapes = options.map((option) => objectOf(option, defs, seen))
  if (shapes.includes(undefined)) return undefined
  return Object.assign({}, ...shapes) as JsonSchema['properties']
}
