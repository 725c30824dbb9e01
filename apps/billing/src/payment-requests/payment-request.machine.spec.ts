import { paymentRequestMachine } from './payment-request.machine.js'

describe('the states of a payment request (PAY-1)', () => {
  it.each([
    ['DRAFT', ['submit', 'cancel']],
    ['SUBMITTED', ['startApproval', 'approve', 'reject', 'cancel']],
    ['IN_APPROVAL', ['approve', 'reject', 'cancel']],
    ['APPROVED', ['cancel', 'export']],
    ['EXPORTED', []],
    ['REJECTED', []],
    ['CANCELLED', []],
  ] as const)('%s allows %j', (state, commands) => {
    expect(paymentRequestMachine.commandsFrom(state)).toEqual(commands)
  })

  it('exports nothing that is not approved (PAY-3)', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'REJECTED', 'CANCELLED'] as const) {
      expect(() => paymentRequestMachine.next(state, 'export')).toThrow(
        expect.objectContaining({ code: 'billing.payment_request.state' }),
      )
    }
  })
})
