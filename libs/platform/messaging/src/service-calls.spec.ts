import { callsOfServices } from './service-calls.js'

const operation = (name: string, more: { calls?: string[]; internal?: string } = {}) => ({
  name,
  service: name.split('.')[0] ?? '',
  ...more,
})

describe('the calls of services', () => {
  const operations = [
    operation('orders.order.submit.v1', { calls: ['approvals.case.start.v1', 'orders.rate.find.v1'] }),
    operation('orders.rate.find.v1', { internal: 'For submissions.' }),
    operation('approvals.case.start.v1', { internal: 'For documents.' }),
    operation('people.access.resolve.v1', { internal: 'For the gateway.' }),
    operation('mail.digest.send.v1'),
  ]

  it('are those that its operations, consumers and jobs declare; the gateway reaches what is public', () => {
    const handlers = [
      { service: 'approvals', calls: ['orders.rate.find.v1'] },
      { service: 'approvals', calls: [] },
      { service: 'mail', calls: ['orders.rate.find.v1', 'people.access.resolve.v1'] },
    ]
    const calls = callsOfServices({ operations, handlers, askedByGateway: ['people.access.resolve.v1'] })
    expect(Object.fromEntries(calls)).toEqual({
      gateway: ['mail.digest.send.v1', 'orders.order.submit.v1', 'people.access.resolve.v1'],
      orders: ['approvals.case.start.v1', 'orders.rate.find.v1'],
      approvals: ['orders.rate.find.v1'],
      people: [],
      mail: ['orders.rate.find.v1', 'people.access.resolve.v1'],
    })
  })

  it('must be of operations that somebody declares', () => {
    const handlers = [{ service: 'mail', calls: ['orders.nothing.find.v1'] }]
    expect(() => callsOfServices({ operations, handlers, askedByGateway: [] })).toThrow(
      'mail declares a call of orders.nothing.find.v1, which nobody declares',
    )
  })
})
