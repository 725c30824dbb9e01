import {
  changedAccounts,
  currentAccounts,
  normalisedBankAccounts,
  unconfirmedAccounts,
} from './vendor-accounts.policy.js'

const account = (parts: object = {}) => ({
  iban: 'DE89 3704 0044 0532 0130 00',
  bic: 'cobadeffxxx',
  holder: 'Paper & Co',
  ...parts,
})

describe('the bank accounts of a vendor', () => {
  it('VEN-3: IBAN and BIC are normalised', () => {
    expect(normalisedBankAccounts([account()])).toEqual([
      { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co' },
    ])
    expect(normalisedBankAccounts([account({ bic: undefined })])).toEqual([
      { iban: 'DE89370400440532013000', holder: 'Paper & Co' },
    ])
  })

  it.each([
    ['a wrong check digit', [account({ iban: 'DE88370400440532013000' })], '/bankAccounts/0/iban'],
    ['a wrong length', [account({ iban: 'DE8937040044053201300' })], '/bankAccounts/0/iban'],
    ['the same IBAN twice', [account(), account({ iban: 'DE89370400440532013000' })], '/bankAccounts/1/iban'],
    ['a wrong BIC', [account({ bic: 'COBADEF' })], '/bankAccounts/0/bic'],
    ['a BIC of another country', [account({ bic: 'BNPAFRPPXXX' })], '/bankAccounts/0/bic'],
  ])('VEN-3: %s is refused', (_, accounts, pointer) => {
    expect(() => normalisedBankAccounts(accounts)).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor.bank_account_refused',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('VEN-3: a bank of a dependency may use the code of its country', () => {
    const jersey = { iban: 'GB29 NWBK 6016 1331 9268 19', bic: 'NWBKJESH', holder: 'Paper & Co' }
    expect(normalisedBankAccounts([jersey])).toHaveLength(1)
  })

  describe('after a confirmed change', () => {
    const now = new Date('2026-03-02T09:00:00.000Z')
    const payableFrom = '2026-03-05T09:00:00.000Z'
    const old = { iban: 'OLD', holder: 'Paper' }
    const added = { iban: 'NEW', holder: 'Paper' }
    const replace = { add: [added], remove: ['OLD'] }

    it('VEN-3: nothing is paid to the new account before its cool-off, and the last verified one stays until then', () => {
      const accounts = changedAccounts([old], replace, { now, payableFrom })
      expect(currentAccounts(accounts, now)).toEqual([
        { ...old, payableFrom: null },
        { ...added, payableFrom },
      ])
      expect(currentAccounts(accounts, new Date(payableFrom))).toEqual([{ ...added, payableFrom }])
    })

    it('VEN-3: without a cool-off the new one takes the place at once', () => {
      expect(changedAccounts([old], replace, { now, payableFrom: null })).toEqual([added])
    })

    it('VEN-3: what is removed goes at once while another one stays payable', () => {
      const other = { iban: 'OTHER', holder: 'Paper' }
      expect(changedAccounts([old, other], replace, { now, payableFrom })).toEqual([other, { ...added, payableFrom }])
      const cooling = { ...other, payableFrom: '2026-03-04T00:00:00.000Z' }
      expect(changedAccounts([old, cooling], replace, { now, payableFrom })).toContainEqual({
        ...old,
        endsAt: cooling.payableFrom,
      })
    })

    it('VEN-3: an account that is taken back during its cool-off never becomes payable, and the verified one stays', () => {
      const replaced = changedAccounts([old], replace, { now, payableFrom })
      const later = new Date('2026-03-03T09:00:00.000Z')
      expect(changedAccounts(replaced, { add: [], remove: ['NEW'] }, { now: later, payableFrom: null })).toEqual([old])
      const third = { iban: 'THIRD', holder: 'Paper' }
      const end = '2026-03-06T09:00:00.000Z'
      expect(changedAccounts(replaced, { add: [third], remove: ['NEW'] }, { now: later, payableFrom: end })).toEqual([
        { ...old, endsAt: end },
        { ...third, payableFrom: end },
      ])
    })

    it('VEN-3: who removes all accounts leaves none', () => {
      const replaced = changedAccounts([old], replace, { now, payableFrom })
      expect(changedAccounts(replaced, { add: [], remove: ['NEW', 'OLD'] }, { now, payableFrom })).toEqual([])
    })

    it('VEN-3: what is only removed goes at once', () => {
      expect(changedAccounts([old], { add: [], remove: ['OLD'] }, { now, payableFrom })).toEqual([])
    })
  })

  it('VEN-3: shows what nobody confirmed apart', () => {
    const accounts = [{ iban: 'A', holder: 'Paper', unconfirmed: true as const }]
    expect(currentAccounts(accounts, new Date())).toEqual([])
    expect(unconfirmedAccounts(accounts)).toEqual([{ iban: 'A', holder: 'Paper' }])
  })
})
