import {
  assertActive,
  domainOf,
  nameKeyOf,
  normalisedTaxId,
  registrationKeyOf,
  taxIdWarnings,
} from './vendor.policy.js'

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

  it('reads registration numbers without regard to how they are written (VEN-2)', () => {
    expect(registrationKeyOf('HRB 12.345 b', 'DE')).toBe('DE:HRB12345B')
    expect(registrationKeyOf('hrb12345B', 'DE')).toBe('DE:HRB12345B')
    expect(registrationKeyOf('HRB 12345', 'AT')).toBe('AT:HRB12345')
    expect(registrationKeyOf(null, 'DE')).toBeNull()
  })

  it.each(['paper.example', 'www.Paper.example', 'https://www.paper.example/shop?x=1', 'http://PAPER.example'])(
    'keeps the domain of %s (VEN-2)',
    (website) => {
      expect(domainOf(website)).toBe('paper.example')
    },
  )

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
