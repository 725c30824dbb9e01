import type { TransferState } from '@nexus/contracts-billing'
import { stateAfter, stateByStatus, stateByTransfers } from './transfer-states.policy.js'

const states = (...of: TransferState[]) => of.map((state) => ({ state }))

describe('PAY-1: a transfer by what the bank says of it', () => {
  it.each<[TransferState, string, TransferState | undefined]>([
    ['PENDING', 'ACCP', 'ACCEPTED'],
    ['PENDING', 'ACSP', 'ACCEPTED'],
    ['PENDING', 'ACSC', 'ACCEPTED'],
    ['PENDING', 'ACTC', 'ACCEPTED'],
    ['PENDING', 'PDNG', 'PENDING'],
    ['PENDING', 'RCVD', 'PENDING'],
    ['PENDING', 'RJCT', 'REJECTED'],
    ['ACCEPTED', 'ACSC', 'ACCEPTED'],
    ['ACCEPTED', 'PDNG', 'ACCEPTED'],
    ['ACCEPTED', 'RJCT', 'REJECTED'],
    ['REJECTED', 'RJCT', 'REJECTED'],
    ['REJECTED', 'ACSC', undefined],
    ['SETTLED', 'ACSC', 'SETTLED'],
    ['SETTLED', 'RJCT', undefined],
    ['RETURNED', 'ACSC', 'RETURNED'],
    ['RETURNED', 'RJCT', undefined],
    ['VOID', 'ACCP', undefined],
    ['VOID', 'RJCT', undefined],
  ])('%s by %s is %s', (state, status, next) => {
    expect(stateByStatus(state, status)).toBe(next)
  })

  it('rejects nothing of which a part has left the account', () => {
    expect(stateByStatus('ACCEPTED', 'RJCT', 1n)).toBeUndefined()
    expect(stateByStatus('ACCEPTED', 'ACSC', 1n)).toBe('ACCEPTED')
  })
})

describe('PAY-1: a payment by its transfers', () => {
  it.each([
    [states('PENDING'), undefined],
    [states('PENDING', 'PENDING'), undefined],
    [states('ACCEPTED', 'PENDING'), 'ACCEPTED'],
    [states('SETTLED', 'ACCEPTED'), 'ACCEPTED'],
    [states('REJECTED', 'PENDING'), 'PARTLY_REJECTED'],
    [states('REJECTED', 'ACCEPTED'), 'PARTLY_REJECTED'],
    [states('REJECTED', 'REJECTED'), 'BANK_REJECTED'],
    [states('REJECTED', 'SETTLED'), 'SETTLED'],
    [states('SETTLED', 'SETTLED'), 'SETTLED'],
    [states('SETTLED', 'RETURNED'), 'RETURNED'],
    [states('RETURNED', 'ACCEPTED'), 'ACCEPTED'],
    [states('RETURNED', 'REJECTED'), 'RETURNED'],
  ])('%j is %s', (transfers, state) => {
    expect(stateByTransfers(transfers)).toBe(state)
  })

  it('goes on from where it is, and never back from its end', () => {
    expect(stateAfter('EXPORTED', states('PENDING'))).toBe('EXPORTED')
    expect(stateAfter('SENT', states('ACCEPTED'))).toBe('ACCEPTED')
    expect(stateAfter('SETTLED', states('RETURNED'))).toBe('RETURNED')
    expect(() => stateAfter('VOID', states('SETTLED'))).toThrow(
      expect.objectContaining({ code: 'billing.payment_request.state' }),
    )
  })
})
