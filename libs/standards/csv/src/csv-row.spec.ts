import { BYTE_ORDER_MARK, csvRow } from './csv-row.js'

describe('a row of CSV', () => {
  it.each([
    ['plain cells', ['Chair', 12, true, 3n], 'Chair,12,true,3'],
    ['nothing', [null, undefined, ''], ',,'],
    ['commas', ['Bolts, nuts', 'x'], '"Bolts, nuts",x'],
    ['quotation marks', ['19" rack'], '"19"" rack"'],
    ['line ends', ['one\r\ntwo', 'one\ntwo'], '"one\r\ntwo","one\ntwo"'],
    ['spaces at the ends', [' x', 'y '], '" x","y "'],
    ['other scripts', ['北京纸业', 'Grüße 🪑'], '北京纸业,Grüße 🪑'],
    ['no more than one empty cell', [''], '""'],
  ] as const)('RFC 4180: holds %s', (_what, cells, expected) => {
    expect(csvRow(cells)).toBe(`${expected}\r\n`)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://x.example","y")', `"'=HYPERLINK(""https://x.example"",""y"")"`],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2+3', "'-2+3"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
  ])('runs no formula: %j', (cell, expected) => {
    expect(csvRow([cell])).toBe(`${expected}\r\n`)
  })

  it.each(['-12.50', '+3', '-0.000001', '-.5', '12', '1250.00'])('leaves the number %s a number', (number) => {
    expect(csvRow([number])).toBe(`${number}\r\n`)
  })

  it('is UTF-8 for spreadsheets after the byte order mark', () => {
    expect([...Buffer.from(BYTE_ORDER_MARK)]).toEqual([0xef, 0xbb, 0xbf])
  })
})
