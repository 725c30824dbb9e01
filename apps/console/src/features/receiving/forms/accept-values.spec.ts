import { type AcceptEntry, readAcceptance } from './accept-values.js'

const format = { locale: 'en-GB', today: () => '2026-04-15' }
const LINE = 'line-1'
const read = (entries: readonly (readonly [string, AcceptEntry])[], period = { from: '1/3/2026', to: '31/3/2026' }) =>
  readAcceptance({ ...period, reference: ' Report 3 ', entries: new Map(entries) }, format)

describe('services that are accepted', () => {
  it('are sent with their period, by quantity or by percent', () => {
    expect(
      read([
        [LINE, { text: '2.5', isPercent: false }],
        ['line-2', { text: '25', isPercent: true }],
        ['line-3', { text: ' ', isPercent: true }],
      ]),
    ).toEqual({
      ok: true,
      content: {
        period: { from: '2026-03-01', to: '2026-03-31' },
        reference: 'Report 3',
        lines: [
          { orderLineId: LINE, quantity: '2.5' },
          { orderLineId: 'line-2', percent: '25' },
        ],
      },
    })
  })

  it.each(['0', '-5', '1000', 'half', '12.34567'])('are not accepted by %p percent', (text) => {
    const answer = read([[LINE, { text, isPercent: true }]])
    expect(answer.ok ? [] : [...answer.faults.keys()]).toEqual([LINE])
  })

  it('need a period that does not end before it begins, and something that was done', () => {
    const backwards = read([[LINE, { text: '1', isPercent: false }]], { from: '31/3/2026', to: '1/3/2026' })
    expect(backwards.ok ? [] : [...backwards.faults]).toEqual([['to', 'order']])
    const undated = read([[LINE, { text: '1', isPercent: false }]], { from: '', to: 'soon' })
    expect(undated.ok ? [] : [...undated.faults]).toEqual([
      ['from', 'no_date'],
      ['to', 'no_date'],
    ])
    const nothing = read([])
    expect(nothing.ok ? [] : [...nothing.faults]).toEqual([['', 'nothing']])
  })
})
