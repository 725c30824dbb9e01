import { readBic, readIban } from './index.js'

describe('an IBAN', () => {
  it.each(['DE79000000001234567890', 'de79 0000 0000 1234 5678 90', ' DE79-0000-0000-1234-5678-90 '])(
    '%j is valid and reads the same',
    (raw) => {
      expect(readIban(raw)).toEqual({ normalised: 'DE79000000001234567890', valid: true, country: 'DE' })
    },
  )

  it.each([
    ['check digits', 'DE78000000001234567890'],
    ['length', 'DE7900000000123456789'],
    ['country', 'XX79000000001234567890'],
    ['text', '[IBAN]'],
    ['nothing', ''],
  ])('with wrong %s is not valid', (_what, raw) => {
    expect(readIban(raw)).toMatchObject({ valid: false, country: undefined })
  })
})

describe('a BIC', () => {
  it.each([
    ['dresdeff xxx', 'DRESDEFFXXX', 'DE'],
    ['COBADEFF', 'COBADEFF', 'DE'],
  ])('%s is valid', (raw, normalised, country) => {
    expect(readBic(raw)).toEqual({ normalised, valid: true, country })
  })

  it.each(['[BIC]', 'DRESDEF', 'DRESDEFFXX', ''])('%j is not valid', (raw) => {
    expect(readBic(raw).valid).toBe(false)
  })
})
