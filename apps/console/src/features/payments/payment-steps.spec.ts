import { paymentSteps } from './payment-steps.js'
import type { Payment, PaymentState } from './queries/payment-queries.js'

const EUR = { amount: '45.22', currency: 'EUR' }
const payment = (state: PaymentState, rest: Partial<Payment> = {}): Payment => ({
  paymentRequestId: '0198e5a4-0000-7000-8000-000000000001',
  state,
  vendorId: '0198e5a4-0000-7000-8000-000000000002',
  vendorName: 'Paper & Co GmbH',
  legalEntityId: '0198e5a4-0000-7000-8000-000000000003',
  amount: EUR,
  dueDate: '2026-04-29',
  createdBy: '0198e5a4-0000-7000-8000-000000000004',
  createdAt: '2026-03-31T09:30:00.000Z',
  updatedAt: '2026-03-31T09:30:00.000Z',
  version: 1,
  invoices: [],
  debtor: { bankAccountId: '0198e5a4-0000-7000-8000-000000000005', iban: 'DE02120300000000202051' },
  creditor: { iban: 'DE89370400440532013000' },
  ...rest,
})
const all = (): boolean => true

describe('what can be done with a payment', () => {
  it.each([
    ['DRAFT', ['hold', 'cancel', 'submit']],
    ['IN_APPROVAL', ['hold', 'cancel']],
    ['APPROVED', ['schedule', 'hold', 'cancel', 'export']],
    ['SCHEDULED', ['schedule', 'hold', 'void', 'export']],
    ['SENT', []],
    ['SETTLED', []],
    ['VOID', []],
  ] as const)('%s: %j', (state, steps) => {
    expect(paymentSteps(payment(state), all)).toEqual(steps)
  })

  it('does not go on while there is a hold', () => {
    const hold = { reason: 'Broken', by: 'somebody', at: '2026-03-31T09:30:00.000Z' }
    expect(paymentSteps(payment('APPROVED', { hold }), all)).toEqual(['release', 'cancel'])
  })

  it('downloads a file that is valid', () => {
    const file = {
      fileId: '0198e5a4-0000-7000-8000-000000000006',
      sha256: '0'.repeat(64),
      size: 1820,
      messageId: 'message',
      requestedDate: '2026-04-29',
      exportedAt: '2026-03-31T09:30:00.000Z',
      exportedBy: '0198e5a4-0000-7000-8000-000000000004',
    }
    expect(paymentSteps(payment('EXPORTED', { file }), all)).toEqual(['hold', 'void', 'download', 'send'])
    const invalid = { ...file, invalidatedAt: '2026-04-01T09:30:00.000Z' }
    expect(paymentSteps(payment('VOID', { file: invalid }), all)).toEqual([])
  })

  it('takes rights', () => {
    expect(paymentSteps(payment('APPROVED'), (permission) => permission === 'payment-hold:place')).toEqual(['hold'])
  })
})
