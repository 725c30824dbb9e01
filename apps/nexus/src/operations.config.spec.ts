import { EVERYONE, SHIPPED_ROLES } from '@nexus/contracts-identity'
import { buildOpenApi } from '@nexus/gateway'
import { idempotencyOf, routeOf } from '@nexus/kernel'
import { Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { declaredHandlers } from './declared-handlers.adapter.js'
import { allEvents, allOperations } from './operations.config.js'
import { allServices } from './services.config.js'

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
    spectral.setRuleset({ extends: [[oas as never, 'recommended']] })
    const findings = await spectral.run(JSON.stringify(document))
    expect(findings.map((finding) => `${finding.path.join('/')}: ${finding.message}`)).toEqual([])
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
