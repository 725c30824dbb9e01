import type { Vendor } from '../queries/vendor-queries.js'
import { mergeFaults, newAccounts, suggestedSurvivor } from './vendor-merge.js'

const vendor = (vendorId: string, state: Vendor['state'], mergedInto: string | null = null) => ({
  ...{ vendorId, state, mergedInto },
  name: `Vendor ${vendorId}`,
  createdAt: '2026-03-01T08:00:00.000Z',
})
const account = (iban: string) => ({ iban, holder: 'Paper & Co' })

describe('two vendors', () => {
  it.each<Vendor['state']>(['PROSPECT', 'UNDER_REVIEW', 'ACTIVE', 'REQUALIFY', 'INACTIVE'])(
    'can be merged when one is %s',
    (state) => {
      expect(mergeFaults(vendor('a', state), vendor('b', 'ACTIVE'))).toEqual([])
    },
  )

  it.each<Vendor['state']>(['BLACKLISTED', 'REJECTED'])('cannot when one is %s, whichever it is', (state) => {
    const fault = { vendorId: 'a', name: 'Vendor a', fault: 'state' }
    expect(mergeFaults(vendor('a', state), vendor('b', 'ACTIVE'))).toEqual([fault])
    expect(mergeFaults(vendor('b', 'ACTIVE'), vendor('a', state))).toEqual([fault])
  })

  it('cannot when one is merged already', () => {
    expect(mergeFaults(vendor('a', 'INACTIVE', 'c'), vendor('b', 'REJECTED')).map(({ fault }) => fault)).toEqual([
      'merged',
      'state',
    ])
  })
})

describe('accounts that are paid to from then on', () => {
  const [one, two] = [account('DE89370400440532013000'), account('DE02120300000000202051')]

  it('are those of the one that stays which the other has not', () => {
    expect(newAccounts({ bankAccounts: [one] }, { bankAccounts: [one, two] })).toEqual([two.iban])
    expect(newAccounts({ bankAccounts: [] }, { bankAccounts: [one] })).toEqual([one.iban])
  })

  it('are none where both have them', () => {
    expect(newAccounts({ bankAccounts: [one, two] }, { bankAccounts: [two] })).toEqual([])
  })
})

describe('which one stays at first', () => {
  const older = vendor('old', 'ACTIVE')
  const younger = { ...vendor('new', 'ACTIVE'), createdAt: '2026-03-02T08:00:00.000Z' }

  it('is the older one', () => {
    expect(suggestedSurvivor(older, younger)).toBe('old')
    expect(suggestedSurvivor(younger, older)).toBe('old')
  })

  it('is the one that can be ordered from', () => {
    expect(suggestedSurvivor({ ...older, state: 'INACTIVE' }, younger)).toBe('new')
    expect(suggestedSurvivor(younger, { ...older, state: 'PROSPECT' })).toBe('new')
  })
})
