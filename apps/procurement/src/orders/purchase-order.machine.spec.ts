import { purchaseOrderMachine } from './purchase-order.machine.js'

describe('the states of a purchase order (PO-1)', () => {
  it.each([
    ['DRAFT', ['submit', 'cancel']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'cancel']],
    ['IN_APPROVAL', ['approve', 'reject', 'cancel']],
    ['APPROVED', ['issue', 'cancel']],
    ['ISSUED', ['receive', 'cancel']],
    ['REJECTED', []],
    ['CANCELLED', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(purchaseOrderMachine.commandsFrom(state)).toEqual(commands)
  })

  it('issues nothing before the last approval (AP-12)', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'REJECTED'] as const) {
      expect(() => purchaseOrderMachine.next(state, 'issue')).toThrow(
        expect.objectContaining({ code: 'procurement.purchase_order.state' }),
      )
    }
  })
})
