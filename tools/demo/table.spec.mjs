import { moneyText, tableOf } from './table.mjs'

describe('a table', () => {
  const columns = [
    { title: 'file', of: ({ file }) => file },
    { title: 'due', right: true, of: ({ due }) => moneyText(due) },
    { title: 'result', of: ({ result }) => result },
  ]

  it('aligns its columns, amounts to the right, and lets only the last one be long', () => {
    const rows = [
      { file: 'a.xml', due: { amount: '12829687.50', currency: 'EUR' }, result: 'ok' },
      { file: 'longer.xml', result: 'FAILED: the document is no invoice at all' },
    ]
    expect(tableOf(columns, rows).split('\n')).toEqual([
      'file                      due  result',
      '----------  -----------------  ------',
      'a.xml       12,829,687.50 EUR  ok',
      'longer.xml                     FAILED: the document is no invoice at all',
    ])
  })

  it.each([
    ['0.00', '0.00 EUR'],
    ['-100.00', '-100.00 EUR'],
    ['999', '999 EUR'],
    ['-1804.5', '-1,804.5 EUR'],
  ])('writes %s as %s', (amount, text) => {
    expect(moneyText({ amount, currency: 'EUR' })).toBe(text)
  })
})
