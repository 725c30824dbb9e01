import { readTaxId, taxIdForms } from './index.js'

const short = (raw: string, country?: string): string => {
  const { normalised, country: of, format, nationalFormat, checkDigit } = readTaxId(raw, country)
  return [normalised, of ?? '-', format, nationalFormat, checkDigit].join(' ')
}

describe('a tax id', () => {
  it('reads the same however it is written', () => {
    const written = [
      'DE123456789',
      'DE 123456789',
      'de 123 456 789',
      'DE-123.456.789',
      '\uFF24\uFF25123456789',
      'DE\u00a0123456789 ',
    ]
    expect(new Set(written.map((raw) => readTaxId(raw).normalised))).toEqual(new Set(['DE123456789']))
    expect(readTaxId('123456789', 'DE').normalised).toBe('DE123456789')
  })

  it('only warns about a wrong check digit', () => {
    expect(readTaxId('DE123456789')).toEqual({
      normalised: 'DE123456789',
      country: 'DE',
      format: 'ok',
      nationalFormat: 'ok',
      checkDigit: 'wrong',
      warnings: ["The check digit of DE123456789 is wrong. Compare it with the supplier's papers."],
    })
  })

  it.each([
    ['DE136695976', undefined, 'DE136695976 DE ok ok ok'],
    ['ATU13585627', undefined, 'ATU13585627 AT ok ok ok'],
    ['FR40303265045', undefined, 'FR40303265045 FR ok ok ok'],
    ['EL094259216', undefined, 'EL094259216 GR ok ok ok'],
    ['GR 094259216', undefined, 'EL094259216 GR ok ok ok'],
    ['094259216', 'GR', 'EL094259216 GR ok ok ok'],
    ['GB 980 7806 84', undefined, 'GB980780684 GB ok ok ok'],
    ['XI980780684', undefined, 'XI980780684 GB ok ok ok'],
    ['CHE-107.787.577 IVA', undefined, 'CHE107787577IVA CH ok ok ok'],
    ['NL004495445B01', undefined, 'NL004495445B01 NL ok ok ok'],
    ['PL 8567346215', undefined, 'PL8567346215 PL ok ok ok'],
    ['IT00743110157', undefined, 'IT00743110157 IT ok ok ok'],
    ['00743110157', 'IT', 'IT00743110157 IT ok ok ok'],
    ['12-3456789', 'US', '123456789 US ok ok ok'],
  ])('%s (%s) is valid', (raw, country, expected) => {
    expect(short(raw, country)).toBe(expected)
  })

  it.each([
    ['DE12345464867', undefined, 'DE12345464867 DE ok bad unknown'],
    ['ATU123456789', 'DE', 'ATU123456789 AT ok bad unknown'],
    ['DE12345ABC', undefined, 'DE12345ABC DE ok bad unknown'],
    ['123/456/789', undefined, '123456789 - ok unknown unknown'],
    ['4711-0815', 'KP', '47110815 KP ok unknown unknown'],
  ])('%s (%s) is kept, with what is known of it', (raw, country, expected) => {
    expect(short(raw, country)).toBe(expected)
  })

  it('warns about the form of another country', () => {
    expect(readTaxId('ATU123456789').warnings).toEqual([
      "ATU123456789 does not have the form of a tax id of AT. Compare it with the supplier's papers.",
    ])
  })

  it('belongs to the country that was given when it is valid there, whatever it starts with', () => {
    expect(readTaxId('GODE561231GR8', 'MX')).toMatchObject({ country: 'MX', checkDigit: 'ok' })
    expect(readTaxId('BEC850101XX1', undefined).country).toBe('BE')
  })

  it.each(['', '  ', 'DE', 'none', 'n/a', 'DE1', 'DE123$456789', '1234567890123456789012', "DE'; DROP TABLE"])(
    '%j cannot be one',
    (raw) => {
      expect(readTaxId(raw)).toMatchObject({ format: 'bad', checkDigit: 'unknown' })
    },
  )
})

describe('the forms in which a tax id may be kept', () => {
  it('are those that any country makes of it, when it names none itself', () => {
    const forms = taxIdForms('136 695 976')
    for (const country of ['DE', 'PT', 'GR', 'US']) expect(forms).toContain(readTaxId('136695976', country).normalised)
    expect(new Set(forms).size).toBe(forms.length)
  })

  it('is one form when it names its country', () => {
    expect(taxIdForms('de 136.695.976')).toEqual(['DE136695976'])
    expect(taxIdForms('GR 094259216')).toEqual(['EL094259216'])
  })
})
