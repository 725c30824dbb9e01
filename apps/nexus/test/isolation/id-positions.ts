import { type AnyOperation, routeOf } from '@nexus/kernel'
import { z } from 'zod'

/** The ways in which a foreign id can come in (reliability.md 2.5). */
export type Way = 'path' | 'query' | 'body reference' | 'nested array'

/** A place of an operation's input that holds the id of something. */
export interface IdPosition {
  readonly way: Way
  /** Steps from the input's root; `0` stands for the first element of an array. */
  readonly steps: readonly (string | 0)[]
  /** The field's name, such as `vendorId`; of an array of ids its name in the singular, such as `orderId` for `orderIds`. */
  readonly field: string
}

interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

const SINGULARS: Readonly<Record<string, string>> = { mentions: 'userId' }

const singular = (name: string): string => SINGULARS[name] ?? name.replace(/Ids$/, 'Id')

/** Every place for an id in the operation's input, the optional ones too. */
export function idPositions(operation: AnyOperation): IdPosition[] {
  const root = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const route = routeOf(operation)
  const fromQuery = route?.method === 'GET' || route?.method === 'DELETE' || operation.rawBody !== undefined
  const found = new Map<string, IdPosition>()

  const wayOf = (steps: readonly (string | 0)[]): Way => {
    if (route?.params.includes(String(steps[0])) === true) return 'path'
    if (steps.includes(0)) return 'nested array'
    return fromQuery ? 'query' : 'body reference'
  }
  const visit = (schema: JsonSchema, steps: readonly (string | 0)[], field: string, defs: readonly string[]): void => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.replace('#/$defs/', '')
      const target = root.$defs?.[name]
      // A structure that contains itself is walked once.
      if (target !== undefined && !defs.includes(name)) visit(target, steps, field, [...defs, name])
    }
    if (schema.format === 'uuid') found.set(steps.join('/'), { way: wayOf(steps), steps, field })
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      visit(property, [...steps, name], name, defs)
    if (schema.items !== undefined) visit(schema.items, [...steps, 0], singular(field), defs)
    for (const option of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      visit(option, steps, field, defs)
  }
  visit(root, [], '', [])
  return [...found.values()]
}

/** Of which kind of document the id at a position is, where a field beside it says so. */
export function kindBeside(input: Readonly<Record<string, unknown>>, { steps, field }: IdPosition): string | undefined {
  if (!KINDLESS.has(field)) return undefined
  const holder = valueAt(input, steps.slice(0, -1)) as Readonly<Record<string, unknown>> | undefined
  const kind = holder?.documentType ?? holder?.ownerType ?? holder?.entity
  return typeof kind === 'string' ? kind : undefined
}

const KINDLESS: ReadonlySet<string> = new Set(['documentId', 'ownerId', 'entityId'])

/** The value at a position, undefined when a part of the way to it is missing. */
export function valueAt(input: unknown, steps: readonly (string | 0)[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[step] : undefined,
    input,
  )
}

/** A copy of the input with this value at the position; undefined when the way to it is missing. */
export function withValueAt(
  input: Readonly<Record<string, unknown>>,
  steps: readonly (string | 0)[],
  value: unknown,
): Record<string, unknown> | undefined {
  const copy = structuredClone(input) as Record<string, unknown>
  const holder = valueAt(copy, steps.slice(0, -1))
  const last = steps.at(-1)
  if (holder === null || typeof holder !== 'object' || last === undefined) return undefined
  ;(holder as Record<string | number, unknown>)[last] = value
  return copy
}
