import { namedIds } from './named-ids.js'

const id = (number: number): string => `01936d3e-7c1a-7b3a-9d53-${String(number).padStart(12, '0')}`

describe('ids that have names', () => {
  it.each([
    ['vendorId', id(1), ['vendor']],
    ['managerUserId', id(1), ['person']],
    ['createdBy', id(1), ['person']],
    ['userIds', [id(1), id(2)], ['person', 'person']],
    ['quoteFileIds', [id(1)], ['file']],
    ['creditNoteIds', [id(1), id(1)], ['supplier-invoice']],
    ['roles', ['buyer', id(1)], ['role']],
    ['lines', [{ categoryId: id(1), costCentreId: id(2), lineId: id(3) }], ['category', 'cost-centre']],
    ['scope', { legalEntityId: id(1), vendorId: null }, ['legal-entity']],
    ['orderIds', ['PO-17'], []],
    ['traceId', id(1), []],
    ['constructor', id(1), []],
    ['vendorId', null, []],
  ])('%s: %j', (field, value, kinds) => {
    expect(namedIds(field, value).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('are the first of many', () => {
    const many = Array.from({ length: 80 }, (_, at) => id(at))
    expect(namedIds('userIds', many).map((each) => each.id)).toEqual(many.slice(0, 30))
  })
})
