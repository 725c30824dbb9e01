import { purchaseOrderMachine } from './purchase-order.machine.js'

describe('the states of a purchase order (PO-1)', () => {
  it.each([
    ['DRAFT', ['change', 'submit', 'cancel']],
    ['SUBMITTED', ['edit', 'startApproval', 'approve', 'reject', 'withdraw', 'return', 'cancel']],
    ['IN_APPROVAL', ['edit', 'approve', 'reject', 'withdraw', 'return', 'cancel']],
    ['APPROVED', ['issue', 'cancel']],
    ['ISSUED', ['receive', 'acknowledge', 'revise', 'shortClose', 'close', 'closeHard', 'cancel']],
    ['CLOSED', ['closeHard', 'reopen']],
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
