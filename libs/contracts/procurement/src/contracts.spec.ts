import { routeOf } from '@nexus/kernel'
import { procurementEvents, procurementOperations } from './index.js'

describe('the contracts of procurement', () => {
  it.each(procurementOperations)('$name shows an example that its own schemas accept', (operation) => {
    expect(operation.input.safeParse(operation.example.input)).toMatchObject({ success: true })
    expect(operation.output.safeParse(operation.example.output)).toMatchObject({ success: true })
  })

  it.each(procurementOperations)('$name refuses a field that it does not know (SEC-04)', (operation) => {
    expect(operation.input.safeParse({ ...(operation.example.input as object), isAdmin: true })).toMatchObject({
      success: false,
    })
  })

  it.each(procurementOperations)('$name takes its path fields from its input', (operation) => {
    for (const field of routeOf(operation)?.params ?? []) expect(operation.example.input).toHaveProperty(field)
  })

  it('names every route, operation and event once', () => {
    const names = [
      ...procurementOperations.map((operation) => operation.name),
      ...procurementEvents.map((event) => event.name),
    ]
    const routes = procurementOperations.flatMap((operation) => operation.http ?? [])
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('never takes an amount, price or quantity as a number', () => {
    const line = { description: 'Chair', unitCode: 'C62', quantity: 5, unitPrice: '1' }
    const requisition = procurementOperations.find(
      (operation) => operation.name === 'procurement.requisition.create.v1',
    )
    expect(requisition?.input.safeParse({ title: 'Chairs', currency: 'EUR', lines: [line] })).toMatchObject({
      success: false,
    })
  })

  it('refuses a quantity of zero to order, to receive and to book', () => {
    for (const name of [
      'procurement.purchase-order.create.v1',
      'procurement.receipt.post.v1',
      'procurement.order-billing.book.v1',
    ]) {
      const operation = procurementOperations.find((candidate) => candidate.name === name)
      const example = operation?.example.input as { lines: object[] }
      const lines = example.lines.map((line) => ({ ...line, quantity: '0.000' }))
      expect(operation?.input.safeParse({ ...example, lines })).toMatchObject({ success: false })
    }
  })
})
