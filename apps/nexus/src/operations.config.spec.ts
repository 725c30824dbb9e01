import { EVERYONE, SHIPPED_ROLES } from '@nexus/contracts-identity'
import { buildOpenApi } from '@nexus/gateway'
import { idempotencyOf, routeOf } from '@nexus/kernel'
import { Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { declaredHandlers } from './declared-handlers.adapter.js'
import { allEvents, allOperations } from './operations.config.js'
import { allServices } from './services.config.js'

/** Spectral compiles the schema of each example with all that it refers to, which takes a minute. */
const CHECKED_BELOW = { 'oas3-valid-media-example': 'off', 'oas3-valid-schema-example': 'off' } as const

const open = allOperations.filter((operation) => operation.http !== undefined)

describe('the operations of the platform', () => {
  it.each(allOperations.map((operation) => [operation.name, operation] as const))(
    '%s has an example that its own schemas accept',
    (_name, operation) => {
      expect(operation.input.safeParse(operation.example.input).error).toBeUndefined()
      if (operation.success !== 204) expect(operation.output.safeParse(operation.example.output).error).toBeUndefined()
    },
  )

  it.each(allOperations.map((operation) => [operation.name, operation] as const))(
    '%s refuses fields that nobody declared',
    (_name, operation) => {
      const input = { ...(operation.example.input as object), isAdmin: true }
      expect(operation.input.safeParse(input).success).toBe(false)
    },
  )

  it('name a service that exists', () => {
    expect([...new Set(allOperations.map((operation) => operation.service))].sort()).toEqual([
      'billing',
      'documents',
      'identity',
      'procurement',
      'workflow',
    ])
  })

  it('take their path fields from their input', () => {
    for (const operation of open) {
      const shape = (operation.input as { shape?: Record<string, unknown> }).shape ?? {}
      for (const param of routeOf(operation)?.params ?? []) expect(Object.keys(shape)).toContain(param)
    }
  })

  it('let somebody use every permission: each is granted by a shipped role, or to every member', () => {
    const granted = new Set([EVERYONE, ...SHIPPED_ROLES.map((role) => role.grants)].flatMap(Object.keys))
    const missing = open.flatMap((operation) =>
      operation.permission === undefined || granted.has(operation.permission) ? [] : [operation.permission],
    )
    expect([...new Set(missing)]).toEqual([])
  })

  it('need a key wherever money or a number is committed', () => {
    const required = open
      .filter((operation) => idempotencyOf(operation) === 'required')
      .map((operation) => operation.name)
    expect(required).toEqual(
      expect.arrayContaining([
        'procurement.purchase-order.issue.v1',
        'procurement.purchase-order.submit.v1',
        'billing.payment-request.export.v1',
      ]),
    )
  })

  it('state the version that they replace, so that nobody takes back what others changed meanwhile (X-7)', () => {
    const blind = open.filter(({ http, concurrency }) => /^(PUT|PATCH) /.test(http ?? '') && concurrency !== 'if-match')
    // How a person is told is changed by nobody else.
    expect(blind.map(({ name }) => name)).toEqual(['workflow.notification-preferences.change.v1'])
  })

  it('can be exported wherever they are lists: the job may call every one of them', () => {
    const fieldsOf = (schema: unknown): object => (schema as { readonly shape?: object }).shape ?? {}
    const lists = open.filter(
      ({ input, output, permission }) =>
        permission !== undefined && 'nextCursor' in fieldsOf(output) && 'cursor' in fieldsOf(input),
    )
    const job = allServices
      .flatMap((service) => declaredHandlers(service).jobs)
      .find(({ definition }) => definition.name === 'documents.export.make.v1')
    expect(lists.length).toBeGreaterThan(30)
    expect(job?.definition.calls).toEqual(expect.arrayContaining(lists.map(({ name }) => name)))
    expect(job?.definition.rights).toEqual([])
  })

  it('have events with unique names', () => {
    expect(new Set(allEvents.map((event) => event.name)).size).toBe(allEvents.length)
  })
})

describe('the OpenAPI document', () => {
  const document = buildOpenApi(allOperations, { version: '1.0.0' })

  it('passes the OpenAPI rules of Spectral without a finding', async () => {
    const spectral = new Spectral()
    spectral.setRuleset({ extends: [[oas as never, 'recommended']], rules: CHECKED_BELOW })
    const findings = await spectral.run(JSON.stringify(document))
    expect(findings.map((finding) => `${finding.path.join('/')}: ${finding.message}`)).toEqual([])
  })

  it('has examples that fit the schemas beside them', () => {
    const examples = [...examplesOf(document, '#')]
    expect(examples.length).toBeGreaterThan(1_000)
    const ajv = addFormats.default(
      new Ajv2020({
        strict: false,
        validateSchema: false,
        inlineRefs: false,
        logger: false,
        code: { optimize: false },
      }),
    )
    ajv.addSchema(document, 'openapi')
    const faults = examples.flatMap(({ pointer, schema, example }) => {
      const fits = ajv.compile({ $ref: `openapi${schema}` })
      return fits(example) ? [] : [`${pointer}: ${ajv.errorsText(fits.errors)}`]
    })
    expect(faults).toEqual([])
  })

  it('describes every open operation and no internal one', () => {
    const ids = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (methods) => Object.values(methods).map((method) => method.operationId),
    )
    expect(ids.sort()).toEqual(open.map((operation) => operation.name).sort())
  })

  it('is OpenAPI 3.1 with schemas of 2020-12', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    })
  })
})

interface Example {
  readonly pointer: string
  /** Pointer to the schema that it has to fit. */
  readonly schema: string
  readonly example: unknown
}

/** Every example: of a body, a parameter or a header it stands beside the schema, in a schema it stands within. */
function* examplesOf(node: unknown, pointer: string): Generator<Example> {
  if (typeof node !== 'object' || node === null) return
  // What stands there by name is no keyword.
  const isNamed = /\/(properties|schemas|parameters|headers)$/.test(pointer)
  if (!isNamed && 'example' in node)
    yield { pointer, schema: 'schema' in node ? `${pointer}/schema` : pointer, example: node.example }
  for (const [key, child] of Object.entries(node))
    if (isNamed || key !== 'example')
      yield* examplesOf(child, `${pointer}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
}
