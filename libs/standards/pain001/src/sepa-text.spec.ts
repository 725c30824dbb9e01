import { SEPA_TEXT, toSepaText } from './sepa-text.js'

describe('text in the SEPA character set', () => {
  it.each([
    ['Müller & Söhne GmbH', 'Mueller + Soehne GmbH'],
    ['Ärzte Öl Übung Straße', 'Aerzte Oel Uebung Strasse'],
    ['Mu\u0308ller', 'Mueller'],
    ['Łódź, Ærø, Ñandú', 'Lodz, Aero, Nandu'],
    ['Ελλάδα', 'Ellada'],
    ['中文', 'ZhongWen'],
    ['“Quoted” – text…', "'Quoted' - text..."],
    ['[Seller name]', '(Seller name)'],
    ['a_b#c@d;e', 'a-b.c.d,e'],
    ['two\r\n lines\tand\u00a0blanks ', 'two lines and blanks'],
    ["kept: AZaz09/-?:().,'+", "kept: AZaz09/-?:().,'+"],
    ['\u200b\u0000', '.'],
    ['', ''],
  ])('%j becomes %j', (text, written) => {
    expect(toSepaText(text, 140)).toBe(written)
  })

  it('is cut after transliteration, without a blank at its end', () => {
    expect(toSepaText('ü'.repeat(10), 5)).toBe('ueueu')
    expect(toSepaText('abc def', 4)).toBe('abc')
  })

  it('holds no other character, whatever comes in', () => {
    for (let start = 0; start < 0x11000; start += 64) {
      const text = Array.from({ length: 64 }, (_, index) => String.fromCodePoint(start + index)).join('')
      expect(toSepaText(text, 1000)).toMatch(SEPA_TEXT)
    }
  })
})
