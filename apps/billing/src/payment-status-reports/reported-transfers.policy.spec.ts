import type { TransferState } from '@nexus/contracts-billing'
import type { Pain002Report, Pain002Status } from '@nexus/standards-pain002'
import { needsAttention, paymentRequestIdOf, reportedTransfers } from './reported-transfers.policy.js'

const report = (parts: Partial<Pain002Report> = {}): Pain002Report => ({
  version: 'pain.002.001.10',
  messageId: 'BANK-1',
  createdAt: '2026-03-02T10:00:00Z',
  originalMessageId: 'MSG',
  originalMessageName: 'pain.001.001.09',
  groupReasons: [],
  payments: [],
  ...parts,
})
const payment = (...of: [string, Pain002Status][]) => [
  {
    originalPaymentId: 'MSG-1',
    reasons: [],
    transactions: of.map(([originalEndToEndId, status]) => ({ originalEndToEndId, status, reasons: [] })),
  },
]
const transfer = (endToEndId: string, state: TransferState = 'PENDING', bankStatus: string | null = null) => ({
  id: `id of ${endToEndId}`,
  endToEndId,
  state,
  bankStatus,
  settledMinor: 0n,
})
const outcomes = (of: Pain002Report, ...transfers: ReturnType<typeof transfer>[]) =>
  reportedTransfers(of, transfers).map(({ endToEndId, outcome, state }) => [endToEndId, outcome, state])

describe('PAY-1: a report on a payment', () => {
  it('is applied transfer by transfer', () => {
    const of = report({ groupStatus: 'PART', payments: payment(['A', 'ACSC'], ['B', 'RJCT']) })
    expect(outcomes(of, transfer('A'), transfer('B'), transfer('C'))).toEqual([
      ['A', 'applied', 'ACCEPTED'],
      ['B', 'applied', 'REJECTED'],
    ])
  })

  it('of the whole message is applied to all', () => {
    expect(outcomes(report({ groupStatus: 'RJCT' }), transfer('A'), transfer('B'))).toEqual([
      ['A', 'applied', 'REJECTED'],
      ['B', 'applied', 'REJECTED'],
    ])
  })

  it('keeps so many of the transfers that the payment does not have, and no more', () => {
    const strangers = Array.from({ length: 150 }, (_, index): [string, Pain002Status] => [`X-${String(index)}`, 'RJCT'])
    const told = reportedTransfers(report({ payments: payment(...strangers) }), [transfer('A')])
    expect(told.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(100)
    expect(needsAttention(told)).toBe(true)
  })

  it('that says nothing new changes nothing', () => {
    expect(outcomes(report({ groupStatus: 'ACSC' }), transfer('A', 'ACCEPTED', 'ACSC'))).toEqual([
      ['A', 'unchanged', 'ACCEPTED'],
    ])
    expect(outcomes(report({ groupStatus: 'ACSC' }), transfer('A', 'ACCEPTED', 'ACCP'))).toEqual([
      ['A', 'applied', 'ACCEPTED'],
    ])
  })

  it.each<[TransferState, Pain002Status]>([
    ['SETTLED', 'RJCT'],
    ['REJECTED', 'ACSC'],
    ['VOID', 'ACSC'],
  ])('is late for a transfer that is %s when it says %s, and a person looks at it', (state, groupStatus) => {
    const found = reportedTransfers(report({ groupStatus }), [transfer('A', state)])
    expect(found).toMatchObject([{ outcome: 'late', state }])
    expect(needsAttention(found)).toBe(true)
  })

  it('on what the payment does not have waits for a person', () => {
    const found = reportedTransfers(report({ payments: payment(['X', 'ACSC']) }), [transfer('A')])
    expect(found).toMatchObject([{ endToEndId: 'X', outcome: 'unknown' }])
    expect(needsAttention(found)).toBe(true)
  })

  it('belongs to the payment whose message id it states', () => {
    expect(paymentRequestIdOf('01936d3e7c1a7b3a9d530f6f0a4c4b04')).toBe('01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b04')
    expect(paymentRequestIdOf('MSG-1')).toBeUndefined()
  })
})
