import { requisitionMachine } from './requisition.machine.js'

describe('the states of a requisition (REQ-1)', () => {
  it.each([
    ['DRAFT', ['replace', 'submit', 'withdraw']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'withdraw']],
    ['IN_APPROVAL', ['approve', 'reject', 'withdraw']],
    ['APPROVED', ['orderPart', 'orderAll']],
    ['PARTIALLY_ORDERED', ['reopen', 'orderPart', 'orderAll', 'receivePart']],
    ['ORDERED', ['reopen', 'orderPart', 'orderAll', 'receivePart', 'receiveAll']],
    ['PARTIALLY_RECEIVED', ['receivePart', 'receiveAll']],
    ['RECEIVED', []],
    ['REJECTED', []],
    ['WITHDRAWN', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(requisitionMachine.commandsFrom(state)).toEqual(commands)
  })

  it('names state and command when it refuses', () => {
    expect(() => requisitionMachine.next('APPROVED', 'withdraw')).toThrow(
      expect.objectContaining({ code: 'procurement.requisition.state', kind: 'CONFLICT_STATE' }),
    )
  })
})
