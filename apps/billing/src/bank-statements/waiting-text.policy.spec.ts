import { waitingText } from './waiting-text.policy.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

describe('PAY-5: why a booking waits for a person', () => {
  it.each<[Parameters<typeof waitingText>[0], string]>([
    [{ why: 'no-transfer' }, 'No transfer of ours was found.'],
    [{ why: 'too-much', excess: eur('10.00') }, '10.00 EUR more are booked than the transfer leaves open.'],
    [
      { why: 'currency-unknown', booked: eur('7.50'), currency: 'USD' },
      'Booked are 7.50 EUR, and the bank does not say for how many USD.',
    ],
    [
      { why: 'other-amount-returned', returned: eur('97.00'), sent: eur('100.00') },
      '97.00 EUR came back of a transfer of 100.00 EUR.',
    ],
    [{ why: 'transfer-closed', endToEndId: 'E1', state: 'VOID' }, 'The transfer E1 is VOID.'],
  ])('%j is said in a sentence', (facts, said) => {
    expect(waitingText(facts)).toBe(said)
  })
})
