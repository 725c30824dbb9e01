import { Money } from '@nexus/kernel'
import type { Booking } from './booking.policy.js'
import { byAmountAndReference, type Candidate, suggestionsFor } from './candidates.policy.js'

const booking = (parts: Partial<Booking> = {}): Booking => ({
  position: 1,
  direction: 'debit',
  amount: Money.parse('45.22', 'EUR'),
  bookedOn: '2026-03-02',
  valueDate: null,
  transactionCode: null,
  endToEndId: null,
  batchMessageId: null,
  counterparty: {},
  remittance: '',
  instructed: null,
  exchangeRate: null,
  charges: null,
  returned: null,
  takenBack: false,
  ...parts,
})
const candidate = (id: string, parts: Partial<Candidate> = {}): Candidate => ({
  id,
  paymentRequestId: `request of ${id}`,
  endToEndId: `E-${id}`,
  messageId: `MSG-${id}`,
  currency: 'EUR',
  amountMinor: 4522n,
  settledMinor: 0n,
  vendorName: 'Paper & Co GmbH',
  creditorIban: 'DE79000000001234567890',
  invoiceNumbers: ['R1234567'],
  ...parts,
})

describe('PAY-5: a booking without an end-to-end id', () => {
  it.each<[string, Partial<Booking>]>([
    ['the number of an invoice', { remittance: 'Invoice r-123 4567, thank you' }],
    ['the message', { remittance: 'msg a' }],
    ['the account', { counterparty: { account: 'DE79000000001234567890' } }],
  ])('finds the transfer of its amount by %s', (_, parts) => {
    expect(byAmountAndReference(booking(parts), [candidate('a')])?.id).toBe('a')
  })

  it('finds none by amount alone, by reference alone, or when two fit', () => {
    const named = { remittance: 'R1234567' }
    expect(byAmountAndReference(booking(), [candidate('a')])).toBeUndefined()
    expect(byAmountAndReference(booking(named), [candidate('a', { amountMinor: 1n })])).toBeUndefined()
    expect(byAmountAndReference(booking(named), [candidate('a', { currency: 'USD' })])).toBeUndefined()
    expect(byAmountAndReference(booking(named), [candidate('a'), candidate('b')])).toBeUndefined()
  })

  it('is not taken in by numbers that stand in any text', () => {
    expect(
      byAmountAndReference(booking({ remittance: 'Payment of 12 March' }), [
        candidate('a', { invoiceNumbers: ['12'], messageId: 'X1', endToEndId: 'X1' }),
      ]),
    ).toBeUndefined()
  })

  it('suggests what is alike, the likeliest first, and nothing else', () => {
    const found = suggestionsFor(booking({ counterparty: { name: 'PAPER AND CO' } }), [
      candidate('name', { amountMinor: 99_999n }),
      candidate('near', { amountMinor: 4560n, vendorName: 'Other' }),
      candidate('both'),
      candidate('none', { amountMinor: 1n, vendorName: 'Somebody' }),
    ])
    expect(found.map(({ transferId, why }) => [transferId, why])).toEqual([
      ['both', 'same amount, similar name'],
      ['name', 'similar name'],
      ['near', 'similar amount'],
    ])
  })
})
