import { type AnyOperation, idempotencyOf, routeOf } from '@nexus/kernel'
import { z } from 'zod'
import { BROWSER_SESSION_OPERATIONS } from '../sessions/browser-sessions.adapter.js'
import { ACCESS_COOKIE } from '../sessions/session-cookies.adapter.js'
import { hoistComponents } from './openapi-components.builder.js'
import { failuresOf, PATIENCE_HEADERS, PROBLEM } from './failure-responses.builder.js'

/** Version of the public API, in the path as its first number. */
export const API_VERSION = '1.0.0'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the registry: every public operation, its schemas (2020-12), errors, headers and examples. */
export function buildOpenApi(operations: readonly AnyOperation[], info: { version: string }): Json {
  const steps = openApiInSteps(operations, info)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** As {@link buildOpenApi}, one operation at a time: all of them take a second, in which a process could do nothing else. */
export function* openApiInSteps(
  operations: readonly AnyOperation[],
  info: { version: string },
): Generator<undefined, Json> {
  const paths: Record<string, Json> = {}
  const tags = new Set<string>()
  for (const operation of operations) {
    const route = routeOf(operation)
    if (route === undefined) continue
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
    const tag = tagOf(operation)
    tags.add(tag)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationObject(operation, route.params, tag) }
    yield
  }
  const { schemas, responses } = hoistComponents(paths)
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Nexus API',
      version: info.version,
      summary: 'From purchase request to payment, for many organizations.',
      description:
        'Amounts and quantities are decimal text, never JSON numbers. Every object that can change carries a version: it is the ETag, and a change states it in If-Match. Unsafe requests take an Idempotency-Key: a repeat is answered with the first answer. Errors are RFC 9457 problems with a stable `code`. 429, 503 and 504 say in Retry-After when to come back; nothing was changed by a 429, and after a 503 or 504 a repeat under the same Idempotency-Key does nothing twice.',
      contact: { name: 'Nexus', url: 'https://nexus.example/support' },
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/api/v1', description: 'This installation' }],
    tags: [...tags].sort().map((name) => ({ name, description: `Operations on ${name.replaceAll('-', ' ')}.` })),
    security: [{ accessToken: [] }, { browserSession: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token from POST /auth/login; it lasts 15 minutes.',
        },
        browserSession: {
          type: 'apiKey',
          in: 'cookie',
          name: ACCESS_COOKIE,
          description:
            'The session of a browser that signed in with Nexus-Session: cookie. Changes need the header Nexus-Csrf as well, and must come from a page of this origin.',
        },
      },
      headers: PATIENCE_HEADERS,
      responses,
      schemas: { ...schemas, Problem: PROBLEM },
    },
  }
}

const tagOf = (operation: AnyOperation): string => {
  const [, first = 'other'] = operation.http?.split(' ')[1]?.split('/') ?? []
  return first
}

function operationObject(operation: AnyOperation, params: readonly string[], tag: string): Json {
  const input = schemaOf(operation.input, 'input')
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required as string[] | undefined) ?? [])
  const inPath = params.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
    ...exampleOf(operation, name),
  }))
  const rest = Object.keys(properties).filter((name) => !params.includes(name) && name !== operation.rawBody?.field)
  const method = routeOf(operation)?.method
  const queryOnly = method === 'GET' || method === 'DELETE' || operation.rawBody !== undefined
  const inQuery = queryOnly
    ? rest.map((name) => ({
        name,
        in: 'query',
        required: required.has(name),
        schema: properties[name],
        ...exampleOf(operation, name),
      }))
    : []
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: descriptionOf(operation),
    tags: [tag],
    ...(operation.public === undefined ? {} : { security: [] }),
    parameters: [...inPath, ...inQuery, ...headersOf(operation)],
    ...(queryOnly && operation.rawBody === undefined ? {} : { requestBody: bodyOf(operation, input, rest, required) }),
    responses: { ...successOf(operation), ...failuresOf(operation) },
  }
}

const descriptionOf = (operation: AnyOperation): string =>
  [
    operation.description ?? operation.summary,
    operation.permission === undefined
      ? `Open to anyone: ${operation.public ?? ''}.`
      : `Permission: \`${operation.permission}\`${operation.scope === 'own-or-all' ? ", for one's own or for all" : ''}.`,
  ].join('\n\n')

const exampleOf = (operation: AnyOperation, name: string): Json => {
  const value = (operation.example.input as Record<string, unknown>)[name]
  return value === undefined ? {} : { example: value }
}

function headersOf(operation: AnyOperation): Json[] {
  const headers: Json[] = []
  if (operation.concurrency === 'if-match') {
    headers.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of the object as you read it.',
      schema: { type: 'string' },
      example: '"3.9f86d081"',
    })
  }
  const key = idempotencyOf(operation)
  if (key !== 'none') {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: key === 'required',
      description: 'A new value, for example a UUID, for each new request; kept 72 hours.',
      schema: { type: 'string', maxLength: 255 },
      example: '5f0f3a86-8a0b-4f5e-9b0e-0f3d0a7a3c11',
    })
  }
  if (BROWSER_SESSION_OPERATIONS.has(operation.name)) {
    headers.push({
      name: 'Nexus-Session',
      in: 'header',
      required: false,
      description:
        '`cookie`, from a page of this origin: the tokens become HTTP-only cookies instead of parts of the answer, which tells a `csrfToken` for the header Nexus-Csrf of later changes. A refresh token is then taken from its cookie.',
      schema: { type: 'string', enum: ['cookie'] },
    })
  }
  if (operation.settled !== undefined) {
    headers.push({
      name: 'Prefer',
      in: 'header',
      required: false,
      description: '`wait=2` waits up to two seconds for the settled state (RFC 7240); else 202.',
      schema: { type: 'string' },
      example: 'wait=2',
    })
  }
  return headers
}

function bodyOf(operation: AnyOperation, input: Json, fields: readonly string[], required: ReadonlySet<string>): Json {
  if (operation.rawBody !== undefined) {
    const content = Object.fromEntries(
      operation.rawBody.mediaTypes.map((type) => [
        type,
        { schema: { type: 'string', format: 'binary', maxLength: operation.rawBody?.maxBytes } },
      ]),
    )
    return { required: true, content }
  }
  const properties = input.properties as Record<string, Json> | undefined
  const schema = {
    ...input,
    properties: Object.fromEntries(fields.map((name) => [name, properties?.[name]])),
    required: fields.filter((name) => required.has(name)),
  }
  const example = Object.fromEntries(
    Object.entries(operation.example.input as Json).filter(([name]) => fields.includes(name)),
  )
  return { required: schema.required.length > 0, content: { 'application/json': { schema, example } } }
}

function successOf(operation: AnyOperation): Json {
  const status = String(operation.success ?? 200)
  if (operation.success === 204) return { [status]: { description: 'Done; there is nothing to tell.' } }
  const schema = schemaOf(operation.output, 'output')
  const versioned = Object.hasOwn((schema.properties as object | undefined) ?? {}, 'version')
  const headers = {
    ...(versioned ? { ETag: { description: 'Version of the object, for If-Match.', schema: { type: 'string' } } } : {}),
    ...(operation.location === undefined
      ? {}
      : { Location: { description: 'Where the object is.', schema: { type: 'string' } } }),
  }
  const response = {
    description: operation.summary,
    headers,
    content: { 'application/json': { schema, example: operation.example.output as Json } },
  }
  return operation.settled === undefined
    ? { [status]: response }
    : { [status]: response, '202': { ...response, description: 'Accepted; the state is not settled yet.' } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Json
  return json
}
