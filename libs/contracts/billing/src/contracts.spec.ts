import { routeOf } from '@nexus/kernel'
import {
  billingEvents,
  billingOperations,
  captureSupplierInvoice,
  createPaymentRequest,
  recordPrepayment,
} from './index.js'

describe('the contracts of billing', () => {
  it.each(billingOperations)('$name shows an example that its own schemas accept', (operation) => {
    expect(operation.input.safeParse(operation.example.input)).toMatchObject({ success: true })
    expect(operation.output.safeParse(operation.example.output)).toMatchObject({ success: true })
  })

  it.each(billingOperations)('$name refuses a field that it does not know (SEC-04)', (operation) => {
    expect(operation.input.safeParse({ ...(operation.example.input as object), isAdmin: true })).toMatchObject({
      success: false,
    })
  })

  it.each(billingOperations)('$name takes its path fields from its input', (operation) => {
    for (const field of routeOf(operation)?.params ?? []) expect(operation.example.input).toHaveProperty(field)
  })

  it('names every route, operation and event once', () => {
    const names = [...billingOperations.map((operation) => operation.name), ...billingEvents.map((event) => event.name)]
    const routes = billingOperations.flatMap((operation) => operation.http ?? [])
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('never takes an amount as a number', () => {
    const { input } = captureSupplierInvoice.example
    expect(
      captureSupplierInvoice.input.safeParse({ ...input, totals: { ...input.totals, payable: 45.22 } }),
    ).toMatchObject({ success: false })
    expect(
      recordPrepayment.input.safeParse({ ...recordPrepayment.example.input, amount: { amount: 100, currency: 'EUR' } }),
    ).toMatchObject({ success: false })
  })

  it.each(['0', '0.00', '-5.00'])('records no prepayment of %s', (amount) => {
    expect(
      recordPrepayment.input.safeParse({ ...recordPrepayment.example.input, amount: { amount, currency: 'EUR' } }),
    ).toMatchObject({ success: false })
  })

  it('pays a part of one invoice only', () => {
    const { input } = createPaymentRequest.example
    const other = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b99'
    expect(createPaymentRequest.input.safeParse({ ...input, amount: '10.00' })).toMatchObject({ success: true })
    expect(createPaymentRequest.input.safeParse({ ...input, amount: '0.00' })).toMatchObject({ success: false })
    expect(
      createPaymentRequest.input.safeParse({ ...input, invoiceIds: [...input.invoiceIds, other], amount: '10.00' }),
    ).toMatchObject({ success: false })
  })
})
