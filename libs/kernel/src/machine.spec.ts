import { defineError, isDomainError } from './errors.js'
import { defineMachine, type CommandOf, type MachineDeclaration, type StateOf } from './machine.js'

const refused = defineError({
  code: 'procurement.requisition.wrong_state',
  kind: 'CONFLICT_STATE',
  when: 'The state does not allow it.',
})
const notConflict = defineError({ code: 'procurement.requisition.strange', kind: 'INTERNAL', when: 'Never.' })

const requisition = defineMachine({
  name: 'requisition',
  states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
  initial: 'DRAFT',
  final: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
  transitions: {
    submit: { from: ['DRAFT'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'DRAFT' },
    approve: { from: ['SUBMITTED'], to: 'APPROVED' },
    reject: { from: ['SUBMITTED'], to: 'REJECTED' },
    withdraw: { from: ['DRAFT', 'SUBMITTED'], to: 'WITHDRAWN' },
  },
  refused,
})

type State = StateOf<typeof requisition>
type Command = CommandOf<typeof requisition>

const caught = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a state machine in use', () => {
  it.each<[State, Command, State]>([
    ['DRAFT', 'submit', 'SUBMITTED'],
    ['SUBMITTED', 'return', 'DRAFT'],
    ['SUBMITTED', 'approve', 'APPROVED'],
    ['DRAFT', 'withdraw', 'WITHDRAWN'],
    ['SUBMITTED', 'withdraw', 'WITHDRAWN'],
  ])('leads from %s by %s to %s', (from, command, to) => {
    expect(requisition.next(from, command)).toBe(to)
    expect(requisition.can(from, command)).toBe(true)
  })

  it('refuses what the state does not allow, and says what is possible', () => {
    expect(requisition.can('DRAFT', 'approve')).toBe(false)
    const error = caught(() => requisition.next('DRAFT', 'approve'))
    expect(isDomainError(error)).toBe(true)
    expect(error).toMatchObject({
      code: 'procurement.requisition.wrong_state',
      kind: 'CONFLICT_STATE',
      detail: 'the requisition is DRAFT, so "approve" is not possible; possible: submit, withdraw',
      facts: { state: 'DRAFT', command: 'approve', possible: ['submit', 'withdraw'] },
    })
  })

  it('says that nothing is possible in a final state', () => {
    expect(caught(() => requisition.next('APPROVED', 'withdraw'))).toMatchObject({
      detail: 'the requisition is APPROVED, so "withdraw" is not possible; nothing is possible any more',
    })
  })

  it('lists commands in the order of the declaration', () => {
    expect(requisition.commandsFrom('SUBMITTED')).toEqual(['return', 'approve', 'reject', 'withdraw'])
    expect(requisition.commandsFrom('REJECTED')).toEqual([])
    expect(requisition.commands).toEqual(['submit', 'return', 'approve', 'reject', 'withdraw'])
  })

  it('knows its states', () => {
    expect(requisition.initial).toBe('DRAFT')
    expect(requisition.isFinal('REJECTED')).toBe(true)
    expect(requisition.isFinal('SUBMITTED')).toBe(false)
    expect(requisition.isState('DRAFT')).toBe(true)
    expect(requisition.isState('draft')).toBe(false)
  })

  it('takes an unknown state or command for a fault of ours, not of the caller', () => {
    const stored = 'ARCHIVED' as State
    expect(isDomainError(caught(() => requisition.next(stored, 'submit')))).toBe(false)
    expect(() => requisition.next(stored, 'submit')).toThrow('has no state "ARCHIVED"')
    expect(() => requisition.next('DRAFT', 'toString' as Command)).toThrow('has no command "toString"')
  })

  it('types states and commands', () => {
    // @ts-expect-error -- not a command of this machine
    expect(() => requisition.next('DRAFT', 'pay')).toThrow()
    // @ts-expect-error -- not a state of this machine
    expect(requisition.commandsFrom('PAID')).toEqual([])
  })
})

describe('a state machine is checked when it is declared', () => {
  const sound: MachineDeclaration<string, string> = {
    name: 'door',
    states: ['OPEN', 'SHUT'],
    initial: 'OPEN',
    final: [],
    transitions: { shut: { from: ['OPEN'], to: 'SHUT' }, open: { from: ['SHUT'], to: 'OPEN' } },
    refused,
  }

  it('accepts a cycle without a final state', () => {
    expect(defineMachine(sound).next('OPEN', 'shut')).toBe('SHUT')
  })

  const { transitions } = sound
  it.each<[string, Partial<MachineDeclaration<string, string>>, string]>([
    ['an unknown initial state', { initial: 'AJAR' }, 'initial names the unknown state AJAR'],
    ['an unknown final state', { final: ['AJAR'] }, 'final names the unknown state AJAR'],
    [
      'an unknown state to start from',
      { transitions: { ...transitions, lock: { from: ['AJAR'], to: 'SHUT' } } },
      'command "lock" names the unknown state AJAR',
    ],
    [
      'an unknown target',
      { transitions: { ...transitions, lock: { from: ['SHUT'], to: 'LOCKED' } } },
      'command "lock" names the unknown state LOCKED',
    ],
    [
      'an unreachable state',
      { states: ['OPEN', 'SHUT', 'LOCKED'], final: ['LOCKED'] },
      'state LOCKED cannot be reached from OPEN',
    ],
    [
      'states that only reach each other',
      {
        states: ['OPEN', 'SHUT', 'A', 'B'],
        transitions: { ...transitions, a: { from: ['B'], to: 'A' }, b: { from: ['A'], to: 'B' } },
      },
      'state A cannot be reached from OPEN; state B cannot be reached from OPEN',
    ],
    [
      'a dead end that is not final',
      { transitions: { shut: { from: ['OPEN'], to: 'SHUT' } } },
      'state SHUT is a dead end but not final',
    ],
    ['a final state that a command leaves', { final: ['SHUT'] }, 'state SHUT is final but a command leaves it'],
    ['a repeated state', { states: ['OPEN', 'SHUT', 'OPEN'] }, 'state OPEN is listed twice'],
    [
      'a command that starts nowhere',
      { transitions: { ...transitions, lock: { from: [], to: 'SHUT' } } },
      'command "lock" starts from no state',
    ],
    [
      'an error of the wrong kind',
      { refused: notConflict },
      'its error procurement.requisition.strange must be of kind CONFLICT_STATE',
    ],
  ])('refuses %s', (_what, change, message) => {
    expect(() => defineMachine({ ...sound, ...change })).toThrow(`state machine "door": ${message}`)
  })

  it('names every fault at once', () => {
    expect(() => defineMachine({ ...sound, initial: 'AJAR', refused: notConflict })).toThrow(/AJAR.*; .*CONFLICT_STATE/)
  })
})
