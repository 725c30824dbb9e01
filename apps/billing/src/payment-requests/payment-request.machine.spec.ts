import { paymentRequestMachine } from './payment-request.machine.js'

describe('PAY-1: the states of a payment request', () => {
  it.each([
    ['DRAFT', ['submit', 'cancel']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'return', 'cancel']],
    ['IN_APPROVAL', ['approve', 'reject', 'return', 'cancel']],
    ['APPROVED', ['cancel', 'schedule', 'export', 'void']],
    ['SCHEDULED', ['schedule', 'export', 'void']],
    ['EXPORTED', ['send', 'void', 'acceptByBank', 'rejectPartByBank', 'rejectByBank', 'settle', 'comeBack']],
    ['SENT', ['acceptByBank', 'rejectPartByBank', 'rejectByBank', 'settle', 'comeBack']],
    ['ACCEPTED', ['rejectPartByBank', 'rejectByBank', 'settle', 'comeBack']],
    ['PARTLY_REJECTED', ['rejectByBank', 'settle', 'comeBack']],
    ['SETTLED', ['comeBack']],
    ['RETURNED', []],
    ['REJECTED', []],
    ['CANCELLED', []],
    ['VOID', []],
    ['BANK_REJECTED', []],
  ] as const)('%s allows %j', (state, commands) => {
    expect(paymentRequestMachine.commandsFrom(state)).toEqual(commands)
  })

  it('goes from the draft to the settled payment', () => {
    const way = ['submit', 'startApproval', 'approve', 'schedule', 'export', 'send', 'acceptByBank', 'settle'] as const
    expect(way.reduce(paymentRequestMachine.next, paymentRequestMachine.initial)).toBe('SETTLED')
  })

  it('exports nothing that is not approved (PAY-3)', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'REJECTED', 'CANCELLED', 'VOID'] as const) {
      expect(() => paymentRequestMachine.next(state, 'export')).toThrow(
        expect.objectContaining({ code: 'billing.payment_request.state' }),
      )
    }
  })
})
