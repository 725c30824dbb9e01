import { orderChangeMachine } from './order-change.machine.js'

describe('the states of a change order (PO-3)', () => {
  it.each([
    ['DRAFT', ['replace', 'submit', 'pass', 'withdraw']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'return', 'lapse', 'withdraw']],
    ['IN_APPROVAL', ['approve', 'reject', 'return', 'lapse', 'withdraw']],
    ['APPROVED', ['send']],
    ['SENT', ['accept', 'refuse']],
    ['ACKNOWLEDGED', []],
    ['REJECTED_BY_SUPPLIER', []],
    ['REJECTED', []],
    ['LAPSED', []],
    ['WITHDRAWN', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(orderChangeMachine.commandsFrom(state)).toEqual(commands)
  })

  it('sends nothing before the last approval (AP-12)', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'REJECTED', 'LAPSED', 'WITHDRAWN'] as const)
      expect(() => orderChangeMachine.next(state, 'send')).toThrow(
        expect.objectContaining({ code: 'procurement.purchase_order_change.state' }),
      )
  })
})
