import { checkedAccounts, checkedTaxId, taxIdWarnings, type EnteredAccount } from './legal-entity.policy.js'

const account = (iban: string, bic?: string): EnteredAccount => ({ holder: 'Example Ltd', iban, bic, currency: 'EUR' })
const at = (index: number): string => `/bankAccounts/${String(index)}`

describe('the bank accounts of a legal entity', () => {
  it('are stored without blanks and in capitals', () => {
    expect(checkedAccounts([account('de89 3704 0044 0532 0130 00', 'cobadeffxxx')], [], at)).toEqual([
      account('DE89370400440532013000', 'COBADEFFXXX'),
    ])
  })

  it.each([
    ['a wrong check digit', account('DE88 3704 0044 0532 0130 00'), '/bankAccounts/0/iban'],
    ['a wrong length', account('DE89 3704 0044 0532 0130'), '/bankAccounts/0/iban'],
    ['an unknown country', account('ZZ89 3704 0044 0532 0130 00'), '/bankAccounts/0/iban'],
    ['a BIC of an unknown country', account('DE89370400440532013000', 'COBAZZFF'), '/bankAccounts/0/bic'],
  ])('are refused with %s, naming the field', (_what, entered, pointer) => {
    expect(() => checkedAccounts([entered], [], at)).toThrow(
      expect.objectContaining({
        code: 'identity.legal_entity.bank_account_refused',
        errors: [expect.objectContaining({ pointer })] as unknown,
      }),
    )
  })

  it('are refused twice, however they are written', () => {
    const twice = [account('DE89370400440532013000'), account('DE89 3704 0044 0532 0130 00')]
    expect(() => checkedAccounts(twice, [], at)).toThrow(
      expect.objectContaining({ code: 'identity.legal_entity.bank_account_taken' }),
    )
    expect(() => checkedAccounts(twice.slice(1), ['DE89370400440532013000'], at)).toThrow(
      expect.objectContaining({ code: 'identity.legal_entity.bank_account_taken' }),
    )
  })
})

describe('the tax id of a legal entity', () => {
  it('is stored in one form', () => {
    expect(checkedTaxId('de 136 695 976', 'DE')).toBe('DE136695976')
    expect(taxIdWarnings('DE136695976', 'DE')).toEqual([])
  })

  it('is refused when it cannot be one', () => {
    expect(() => checkedTaxId('none', 'DE')).toThrow(
      expect.objectContaining({ code: 'identity.legal_entity.tax_id_refused' }),
    )
  })

  it('only warns of a wrong check digit', () => {
    expect(checkedTaxId('DE136695977', 'DE')).toBe('DE136695977')
    expect(taxIdWarnings('DE136695977', 'DE')).toHaveLength(1)
  })
})
