import { z } from 'zod'
import { defineEvent, type PayloadOf } from './event.js'

const payload = z.strictObject({ requisitionId: z.string() })

describe('defineEvent', () => {
  it('takes service and aggregate from the name', () => {
    const submitted = defineEvent({
      name: 'procurement.purchase-order.issued.v1',
      summary: 'An order was issued.',
      payload,
    })
    expect(submitted).toMatchObject({
      service: 'procurement',
      aggregate: 'purchase-order',
      summary: 'An order was issued.',
    })
    const typed: PayloadOf<typeof submitted> = { requisitionId: 'r' }
    expect(submitted.payload.parse(typed)).toEqual(typed)
  })

  it.each([
    'requisition.submitted.v1',
    'procurement.requisition.submitted',
    'procurement.requisition.submitted.v0',
    'procurement.requisition.submitted.v01',
    'Procurement.requisition.submitted.v1',
    'procurement.purchase_order.issued.v1',
    'procurement.requisition.line.submitted.v1',
    'procurement..submitted.v1',
    '',
  ])('refuses the name %j', (name) => {
    expect(() => defineEvent({ name, summary: 'x', payload })).toThrow(
      'must be named service.aggregate.past-participle.v1',
    )
  })
})
