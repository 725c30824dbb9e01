type Json = Record<string, unknown>

/** A schema or response that operations have in common, and what it would be called after each of them. */
interface Shared {
  readonly value: Json
  readonly names: Name[]
  readonly places: { readonly owner: Json; readonly key: string }[]
}

/** `long` is for what two services call alike; the lower the rank, the better the name tells what it is. */
interface Name {
  readonly rank: number
  readonly short: string
  readonly long: string
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete']

/**
 * Gives names to what operations take and answer: each body becomes a schema of `components`, equal ones become the same,
 * called after the aggregate that a `get` answers, else after an operation. The failures that most operations have in
 * common become responses of `components`. What a contract gives an id of its own is a schema by that name, wherever it is
 * used. Changes `paths` in place.
 */
export function hoistComponents(paths: Record<string, Json>): {
  readonly schemas: Record<string, Json>
  readonly responses: Record<string, Json>
} {
  const schemas = new Map<string, Shared>()
  const failures = new Map<string, Shared>()
  const named = new Map<string, Json>()
  for (const methods of Object.values(paths))
    for (const method of METHODS) {
      const operation = methods[method] as Json | undefined
      if (operation === undefined) continue
      const names = namesOf(String(operation['operationId']))
      const { requestBody, responses } = operation as { requestBody?: Json; responses: Record<string, Json> }
      if (requestBody !== undefined) note(schemas, requestBody, names.input, named)
      for (const [status, response] of Object.entries(responses))
        if (status.startsWith('2')) note(schemas, response, names.output, named)
        else noteFailure(failures, responses, status)
    }
  return { schemas: place(schemas, 'schemas', named), responses: place(onlyShared(failures), 'responses') }
}

/** `procurement.purchase-order.get.v1` answers a `PurchaseOrder`, and `create` takes a `CreatePurchaseOrder`. */
function namesOf(operationId: string): { readonly input: Name; readonly output: Name } {
  const [service = '', aggregate = '', verb = '', version = ''] = operationId.split('.')
  const later = version === 'v1' ? '' : version.toUpperCase()
  const of = pascal(aggregate)
  const by = pascal(verb)
  const [rank, answer] = verb === 'get' ? [0, of] : verb === 'list' ? [1, `${of}Page`] : [2, `${of}${by}Answer`]
  const name = (order: number, text: string): Name => ({
    rank: order,
    short: text + later,
    long: pascal(service) + text + later,
  })
  return { input: name(2, `${by}${of}`), output: name(rank, answer) }
}

const pascal = (text: string): string =>
  text
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** The JSON schema of a body, unless it is a plain one: raw bytes, or a text. */
function note(shared: Map<string, Shared>, body: Json, name: Name, named: Map<string, Json>): void {
  const media = (body['content'] as Record<string, Json> | undefined)?.['application/json']
  const schema = media?.['schema'] as Json | undefined
  if (media === undefined || schema === undefined || Object.hasOwn(schema, '$ref')) return
  const { $defs = {}, ...plain } = schema as Json & { $defs?: Record<string, Json> }
  for (const [id, definition] of Object.entries($defs)) named.set(id, inComponents(definition))
  add(shared, inComponents(plain), name, { owner: media, key: 'schema' })
}

/** What points at a definition of the one body points at the component of that name. */
const inComponents = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json

function noteFailure(shared: Map<string, Shared>, responses: Record<string, Json>, status: string): void {
  const response = responses[status]
  const phrase = PHRASES[status] ?? `Status${status}`
  if (response !== undefined)
    add(shared, response, { rank: 0, short: phrase, long: phrase }, { owner: responses, key: status })
}

const PHRASES: Readonly<Record<string, string>> = {
  '400': 'BadRequest',
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '404': 'NotFound',
  '409': 'Conflict',
  '412': 'PreconditionFailed',
  '413': 'ContentTooLarge',
  '415': 'UnsupportedMediaType',
  '422': 'Unprocessable',
  '428': 'PreconditionRequired',
  '429': 'TooManyRequests',
  '500': 'InternalError',
  '503': 'Unavailable',
  '504': 'DeadlineExceeded',
}

function add(
  shared: Map<string, Shared>,
  value: Json,
  name: Name,
  at: { readonly owner: Json; readonly key: string },
): void {
  const text = JSON.stringify(value)
  const known = shared.get(text) ?? { value, names: [], places: [] }
  shared.set(text, known)
  known.names.push(name)
  known.places.push(at)
}

/** Of each status the failure that most operations have, if more than one has it. */
function onlyShared(shared: Map<string, Shared>): Map<string, Shared> {
  const commonest = new Map<string, [string, Shared]>()
  for (const [text, failure] of shared) {
    const [{ short } = { short: '' }] = failure.names
    const best = commonest.get(short)
    if (failure.places.length > (best?.[1].places.length ?? 1)) commonest.set(short, [text, failure])
  }
  return new Map(commonest.values())
}

/** What most operations share comes first to its name; a short one is for whoever alone could have it. */
function place(
  shared: Map<string, Shared>,
  kind: 'schemas' | 'responses',
  named: ReadonlyMap<string, Json> = new Map(),
): Record<string, Json> {
  const claims = new Map<string, number>()
  for (const { names } of shared.values())
    for (const short of new Set(names.map((name) => name.short))) claims.set(short, (claims.get(short) ?? 0) + 1)
  const placed = new Map<string, Json>(named)
  const ordered = [...shared.values()].sort((one, other) => other.places.length - one.places.length)
  for (const { value, names, places } of ordered) {
    const [best] = [...names].sort((one, other) => one.rank - other.rank || one.short.length - other.short.length)
    if (best === undefined) continue
    const wanted = claims.get(best.short) === 1 ? best.short : best.long
    const name = placed.has(wanted) ? numbered(wanted, placed) : wanted
    placed.set(name, value)
    for (const { owner, key } of places) owner[key] = { $ref: `#/components/${kind}/${name}` }
  }
  return Object.fromEntries([...placed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function numbered(name: string, taken: ReadonlyMap<string, Json>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${name}${number}`)) return `${name}${number}`
}
