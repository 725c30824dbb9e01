import { followsQuantities, isOrderable, requisitionMachine } from './requisition.machine.js'

const FOLLOWING = ['reopen', 'orderPart', 'orderAll', 'receivePart', 'receiveAll']

describe('REQ-1: the states of a requisition', () => {
  it.each([
    ['DRAFT', ['replace', 'submit', 'withdraw']],
    ['RETURNED', ['correct', 'submit', 'withdraw']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'return', 'withdraw']],
    ['IN_APPROVAL', ['approve', 'reject', 'return', 'withdraw']],
    ['APPROVED', ['hold', 'stop', 'cancel', ...FOLLOWING]],
    ['PARTIALLY_ORDERED', ['hold', 'stop', 'cancel', ...FOLLOWING]],
    ['ORDERED', ['hold', 'stop', 'cancel', ...FOLLOWING]],
    ['PARTIALLY_RECEIVED', ['hold', 'stop', 'cancel', 'close', ...FOLLOWING]],
    ['RECEIVED', ['close', ...FOLLOWING]],
    ['ON_HOLD', ['stop', 'resume', 'cancel']],
    ['STOPPED', ['resume', 'cancel', 'close']],
    ['CLOSED', []],
    ['REJECTED', []],
    ['WITHDRAWN', []],
    ['CANCELLED', []],
  ] as const)('%s allows %j and nothing else', (state, commands) => {
    expect(requisitionMachine.commandsFrom(state)).toEqual(commands)
  })

  it('names state and command when it refuses', () => {
    expect(() => requisitionMachine.next('APPROVED', 'withdraw')).toThrow(
      expect.objectContaining({ code: 'procurement.requisition.state', kind: 'CONFLICT_STATE' }),
    )
  })

  it('lets nothing be ordered while it is held, stopped or finished, and keeps those states', () => {
    expect(requisitionMachine.states.filter(isOrderable)).toEqual([
      'APPROVED',
      'PARTIALLY_ORDERED',
      'ORDERED',
      'PARTIALLY_RECEIVED',
    ])
    for (const state of ['ON_HOLD', 'STOPPED', 'CLOSED', 'CANCELLED'] as const)
      expect(followsQuantities(state)).toBe(false)
  })
})
