import { assertActive, nameKeyOf, normalisedBankAccounts, normalisedTaxId, taxIdWarnings } from './vendor.policy.js'

const account = (parts: object = {}) => ({
  iban: 'DE89 3704 0044 0532 0130 00',
  bic: 'cobadeffxxx',
  holder: 'Paper & Co',
  ...parts,
})

describe('vendor rules', () => {
  it.each(['DE 136 695 976', 'de136695976', 'DE.136.695.976', '136695976'])(
    'reads %s as one tax id (VEN-2)',
    (written) => {
      expect(normalisedTaxId(written, 'DE')).toBe('DE136695976')
    },
  )

  it('only warns of a wrong check digit', () => {
    expect(normalisedTaxId('DE 123456789', 'DE')).toBe('DE123456789')
    expect(taxIdWarnings('DE123456789', 'DE')).toMatchObject([{ code: 'tax_id_check_digit' }])
    expect(taxIdWarnings('DE136695976', 'DE')).toEqual([])
    expect(taxIdWarnings(null, 'DE')).toEqual([])
  })

  it('refuses what is no tax id anywhere, and says where', () => {
    expect(() => normalisedTaxId('n/a ??', 'DE')).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor.tax_id_refused',
        errors: [expect.objectContaining({ pointer: '/taxId' })],
      }),
    )
  })

  it('normalises IBAN and BIC (VEN-3)', () => {
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
  ])('refuses %s (VEN-3)', (_, accounts, pointer) => {
    expect(() => normalisedBankAccounts(accounts)).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor.bank_account_refused',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('sorts names without regard to case', () => {
    expect(nameKeyOf('ÄRZTE & Co')).toBe('ärzte & co')
  })

  it('orders from active vendors only (VEN-1)', () => {
    const vendor = { id: 'v', name: 'Paper & Co' }
    expect(() => assertActive({ ...vendor, state: 'ACTIVE' })).not.toThrow()
    expect(() => assertActive({ ...vendor, state: 'INACTIVE' })).toThrow(
      expect.objectContaining({ code: 'procurement.vendor.inactive' }),
    )
  })
})
