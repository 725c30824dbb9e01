import { idempotencyOf, routeOf } from '@nexus/kernel'
import { documentsEvents, documentsOperations } from './index.js'

describe('the contracts of documents', () => {
  it.each(documentsOperations)('$name shows an example that its own schemas accept', (operation) => {
    expect(operation.input.safeParse(operation.example.input)).toMatchObject({ success: true })
    expect(operation.output.safeParse(operation.example.output)).toMatchObject({ success: true })
  })

  it.each(documentsOperations)('$name refuses a field that it does not know (SEC-04)', (operation) => {
    expect(operation.input.safeParse({ ...(operation.example.input as object), isAdmin: true })).toMatchObject({
      success: false,
    })
  })

  it.each(documentsOperations)('$name takes its path fields from its input', (operation) => {
    for (const field of routeOf(operation)?.params ?? []) expect(operation.example.input).toHaveProperty(field)
  })

  it('names every route and every operation once', () => {
    const names = [
      ...documentsOperations.map((operation) => operation.name),
      ...documentsEvents.map((event) => event.name),
    ]
    const routes = documentsOperations.flatMap((operation) => operation.http ?? [])
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('never stores an answer that holds tokens', () => {
    for (const operation of documentsOperations)
      if (operation.secretOutput === true) expect(idempotencyOf(operation)).toBe('none')
  })
})
