import { mergeBlockers } from './merge-blockers.js'

type Order = Parameters<typeof mergeBlockers>[0]

const order: Order = {
  state: 'DRAFT',
  requisitionId: 'r1',
  vendorId: 'v1',
  legalEntityId: 'e1',
  currency: 'EUR',
}

describe('another draft', () => {
  it('can be merged when it is of the same requisition, vendor, company and currency', () => {
    expect(mergeBlockers(order, { ...order })).toEqual([])
    expect(mergeBlockers(order, { ...order, onHold: false })).toEqual([])
  })

  it.each<[string, Partial<Order>, string[]]>([
    ['is under approval', { state: 'IN_APPROVAL' }, ['state']],
    ['is on hold', { onHold: true }, ['hold']],
    ['is of another requisition', { requisitionId: 'r2' }, ['requisition']],
    ['is of another vendor', { vendorId: 'v2' }, ['vendor']],
    ['is of another company', { legalEntityId: 'e2' }, ['company']],
    ['is in another currency', { currency: 'USD' }, ['currency']],
    ['differs in several things', { requisitionId: 'r2', currency: 'USD' }, ['requisition', 'currency']],
  ])('cannot when it %s', (_what, different, blockers) => {
    expect(mergeBlockers(order, { ...order, ...different })).toEqual(blockers)
  })

  it('cannot when only one of both names a company', () => {
    const { legalEntityId: _none, ...withoutCompany } = order
    expect(mergeBlockers(order, withoutCompany)).toEqual(['company'])
    expect(mergeBlockers(withoutCompany, { ...withoutCompany })).toEqual([])
  })
})
