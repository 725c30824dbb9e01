import {
  assertChangeable,
  assertChanges,
  assertEvidence,
  assertMayConfirm,
  assertNoOpenOrders,
  coolOffEnd,
} from './vendor-bank-change.policy.js'
import { VendorBankChange } from './vendor-bank-change.entity.js'

const now = new Date('2026-03-02T12:00:00.000Z')
const evidence = {
  contact: 'Petra Paper',
  means: 'phone' as const,
  reachedAt: '+49 30 1234567',
  at: '2026-03-02T11:00:00.000Z',
}
const change = (parts: Partial<VendorBankChange> = {}): VendorBankChange =>
  Object.assign(new VendorBankChange(), {
    id: 'c',
    createdBy: 'ann',
    createdAt: new Date('2026-03-02T10:00:00.000Z'),
    confirmations: [],
    ...parts,
  })
const confirmedBy = (userId: string, outOfBand: typeof evidence | null = null) => [
  { userId, at: '2026-03-02T11:30:00.000Z', outOfBand },
]
const code = (text: string) => expect.objectContaining({ code: `procurement.${text}` }) as Error

describe('a change of bank accounts', () => {
  it('VEN-3: is confirmed by two people, neither of them who asks for it', () => {
    expect(() => assertMayConfirm(change(), 'ann')).toThrow(code('separation_of_duties'))
    expect(() => assertMayConfirm(change(), 'bob')).not.toThrow()
    const half = change({ confirmations: confirmedBy('bob') })
    expect(() => assertMayConfirm(half, 'bob')).toThrow(code('separation_of_duties'))
    expect(() => assertMayConfirm(half, 'ann')).toThrow(code('separation_of_duties'))
    expect(() => assertMayConfirm(half, 'cem')).not.toThrow()
  })

  it('VEN-3: needs the word of the vendor by its last confirmation', () => {
    expect(() => assertEvidence(change(), undefined, { last: false, now })).not.toThrow()
    const half = change({ confirmations: confirmedBy('bob') })
    expect(() => assertEvidence(half, undefined, { last: true, now })).toThrow(
      code('vendor_bank_change.evidence_missing'),
    )
    expect(() => assertEvidence(half, evidence, { last: true, now })).not.toThrow()
    const asked = change({ confirmations: confirmedBy('bob', evidence) })
    expect(() => assertEvidence(asked, undefined, { last: true, now })).not.toThrow()
  })

  it.each(['2026-03-02T09:59:59.999Z', '2026-03-02T12:00:00.001Z'])(
    'VEN-3: the vendor was not asked at %s, before the proposal or in the future',
    (at) => {
      expect(() => assertEvidence(change(), { ...evidence, at }, { last: false, now })).toThrow(
        code('vendor_bank_change.evidence_missing'),
      )
    },
  )

  it.each([
    ['nothing', { add: [], remove: [] }, '/add'],
    ['what is there', { add: [{ iban: 'A' }], remove: [] }, '/add/0/iban'],
    ['what is not', { add: [], remove: ['B'] }, '/remove/0'],
    ['the same twice', { add: [], remove: ['A', 'A'] }, '/remove/1'],
  ])('VEN-3: does not change %s', (_, parts, pointer) => {
    expect(() => assertChanges([{ iban: 'A', holder: 'Paper' }], parts)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
    )
  })

  it('VEN-3: the cool-off is counted in whole days from its confirmation', () => {
    expect(coolOffEnd(now, 3)?.toISOString()).toBe('2026-03-05T12:00:00.000Z')
    expect(coolOffEnd(now, 0)).toBeNull()
  })

  it('X-9: is not asked for by somebody who orders from the vendor', () => {
    const vendor = { vendorId: 'v', name: 'Paper' }
    expect(() => assertNoOpenOrders(0, vendor)).not.toThrow()
    expect(() => assertNoOpenOrders(2, vendor)).toThrow(code('separation_of_duties'))
  })
})

describe('the accounts of a vendor', () => {
  const vendor = (state: string) => ({ id: 'v', name: 'Paper Ltd', state: state as 'ACTIVE', mergedInto: null })

  it.each(['ACTIVE', 'REQUALIFY', 'INACTIVE'])('VEN-3: are changed by two people while it is %s', (state) => {
    expect(() => assertChangeable(vendor(state))).not.toThrow()
  })

  it.each(['PROSPECT', 'INVITED', 'UNDER_REVIEW', 'BLACKLISTED', 'REJECTED'])('are not while it is %s', (state) => {
    expect(() => assertChangeable(vendor(state))).toThrow('procurement.vendor_bank_change.refused')
  })
})
