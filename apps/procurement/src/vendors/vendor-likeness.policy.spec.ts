import { type Likeable, likenessOf, matchKeyOf, nameLikeness } from './vendor-likeness.policy.js'

const vendor = (name: string, parts: Partial<Likeable> = {}): Likeable => ({
  matchKey: matchKeyOf(name),
  country: 'DE',
  postalCode: null,
  website: null,
  ibans: new Set(),
  ...parts,
})

describe('how alike two vendors are', () => {
  it.each([
    ['Paper & Co. GmbH', 'paper'],
    ['PAPER und Co KG', 'paper'],
    ['Müller-Lüdenscheidt e.V.', 'muller ludenscheidt'],
    ['Straße AG', 'strasse'],
    ['The Co Inc', 'the'],
    ['AG', 'ag'],
    ['東京紙業', '東京紙業'],
  ])('VEN-2: %s is told apart by "%s"', (name, key) => {
    expect(matchKeyOf(name)).toBe(key)
  })

  it('VEN-2: compares names whatever the order of their words', () => {
    expect(nameLikeness('nord papier', 'papier nord')).toBe(100)
    expect(nameLikeness('papierwerke nord', 'papierwerk nord')).toBeGreaterThanOrEqual(85)
    expect(nameLikeness('papierwerke nord', 'schraubenhandel')).toBeLessThan(30)
    expect(nameLikeness('', '')).toBeGreaterThanOrEqual(0)
  })

  it.each([
    ['the same name and postal code', { postalCode: '10115' }, { postalCode: '10115' }, 100],
    ['the same name and domain', { website: 'paper.example' }, { website: 'paper.example' }, 100],
    ['the same name elsewhere', { postalCode: '10115' }, { postalCode: '80331' }, 70],
    ['the same name in another country', { postalCode: '1010' }, { postalCode: '1010', country: 'AT' }, 70],
    ['the same name and nothing else known', {}, {}, 80],
    ['the same name, and what only one states', { postalCode: '10115' }, {}, 80],
  ])('VEN-2: %s: %#', (_, one, other, percent) => {
    expect(likenessOf(vendor('Paper GmbH', one), vendor('Paper Ltd', other)).percent).toBe(percent)
  })

  it('VEN-2: says by what', () => {
    const one = vendor('Paper GmbH', { postalCode: 'SW1A 1AA', website: 'paper.example', ibans: new Set(['A', 'B']) })
    const other = vendor('Paper', { postalCode: 'sw1a1aa', website: 'paper.example', ibans: new Set(['B']) })
    expect(likenessOf(one, other)).toEqual({ percent: 100, reasons: ['name', 'postal-code', 'domain', 'iban'] })
    expect(likenessOf(vendor('Paper'), vendor('Screws')).reasons).toEqual([])
  })
})
