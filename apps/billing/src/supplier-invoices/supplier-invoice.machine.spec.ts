import { supplierInvoiceMachine } from './supplier-invoice.machine.js'

describe('the states of a supplier invoice', () => {
  it.each([
    ['CAPTURED', ['raise', 'confirm', 'rematch', 'reject']],
    ['EXCEPTION', ['rematch', 'reject']],
    ['MATCHED', ['reject']],
    ['REJECTED', []],
  ] as const)('%s allows %j', (state, commands) => {
    expect(supplierInvoiceMachine.commandsFrom(state)).toEqual(commands)
  })

  it('is matched only from CAPTURED, by the confirmation of procurement', () => {
    expect(supplierInvoiceMachine.next('CAPTURED', 'confirm')).toBe('MATCHED')
    expect(() => supplierInvoiceMachine.next('EXCEPTION', 'confirm')).toThrow(
      expect.objectContaining({ code: 'billing.invoice.state' }),
    )
  })
})
