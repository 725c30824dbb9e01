import { type ListReference, keepsAll, listLink } from './list-link.js'

type Filter = ListReference['filter']

describe('the list behind a figure', () => {
  it.each<[string, Filter, string, object]>([
    [
      'procurement.purchase-order.list.v1',
      { state: ['CLOSED', 'ISSUED'], currency: 'EUR', issuedFrom: '2026-04-01', issuedTo: '2026-04-30' },
      '/purchase-orders',
      { state: ['CLOSED', 'ISSUED'], currency: 'EUR', issuedFrom: '2026-04-01', issuedTo: '2026-04-30' },
    ],
    ['procurement.purchase-order.list.v1', { overdue: 'true' }, '/purchase-orders', { overdue: true }],
    ['procurement.requisition.list.v1', { state: 'IN_APPROVAL' }, '/requisitions', { state: ['IN_APPROVAL'] }],
    ['billing.supplier-invoice.list.v1', { exception: 'PRICE' }, '/supplier-invoices', { exception: 'PRICE' }],
    [
      'billing.payment-request.list.v1',
      { state: ['IN_APPROVAL', 'SUBMITTED'], currency: 'EUR' },
      '/payment-requests',
      { state: ['IN_APPROVAL', 'SUBMITTED'], currency: 'EUR' },
    ],
    ['workflow.task.list.v1', { state: 'OPEN' }, '/approvals', {}],
    ['workflow.task.list.v1', { state: 'OPEN', overdue: 'true' }, '/approvals', { overdue: true }],
    [
      'workflow.task.list.v1',
      { state: ['APPROVED', 'DONE', 'REJECTED', 'RETURNED'], closedFrom: '2026-03-01', closedTo: '2026-03-31' },
      '/approvals',
      { view: 'decided', closedFrom: '2026-03-01', closedTo: '2026-03-31' },
    ],
  ])('%s %j', (operation, filter, to, search) => {
    expect(listLink({ operation, filter })).toEqual({ to, search })
  })

  it.each<[string, Filter]>([
    ['workflow.approval.list.v1', { automatic: 'false' }],
    ['procurement.requisition.list.v1', { state: 'DRAFT', costCentreId: 'any' }],
    ['workflow.task.list.v1', { state: ['OPEN', 'DONE'] }],
    ['nothing.of.this.v1', {}],
  ])('has no link: %s %j', (operation, filter) => {
    expect(listLink({ operation, filter })).toBeUndefined()
  })

  it('has no link to a screen that would drop a filter', () => {
    const states = (given: Record<string, unknown>) => ({ state: given['state'] })
    expect(keepsAll({ state: ['DRAFT'] }, states)).toBe(true)
    expect(keepsAll({ state: ['DRAFT'], currency: 'EUR' }, states)).toBe(false)
    expect(keepsAll({ state: ['DRAFT', 'SENT'] }, () => ({ state: ['DRAFT'] }))).toBe(false)
    expect(keepsAll({ currency: 'EUR' }, undefined)).toBe(false)
    expect(keepsAll({}, undefined)).toBe(true)
  })
})
