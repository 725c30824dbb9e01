import { newEntries, newLine } from './entries.js'
import { fromStored, toStored } from './stored-entries.js'

const TODAY = '2026-03-31'
const entries = {
  ...newEntries('EUR'),
  title: 'Chairs',
  needBy: '30.04.2026',
  lines: [{ ...newLine(), description: 'Chair', quantity: '2,5', unitPrice: '1.234,50', taxPercent: '19' }],
}

describe('entries that are kept on the server', () => {
  it('come back as they were typed', () => {
    const stored = JSON.parse(JSON.stringify(toStored(entries, 'de-DE', TODAY))) as ReturnType<typeof toStored>
    const back = fromStored(stored, newEntries('EUR'), 'de-DE')
    expect(back).toEqual({ ...entries, lines: [{ ...entries.lines[0], unitPrice: '1234,50' }] })
  })

  it('can be read in another language', () => {
    const back = fromStored(toStored(entries, 'de-DE', TODAY), newEntries('EUR'), 'en-GB')
    expect(back.needBy).toBe('30/04/2026')
    expect(back.lines[0]).toEqual(expect.objectContaining({ quantity: '2.5', unitPrice: '1234.50' }))
  })

  it('keep what is not understood exactly as it stands there', () => {
    const half = { ...entries, needBy: '30.', lines: [{ ...newLine(), quantity: '1.234', unitPrice: 'twelve' }] }
    const back = fromStored(toStored(half, 'de-DE', TODAY), newEntries('EUR'), 'en-GB')
    expect(back.needBy).toBe('30.')
    expect(back.lines[0]).toEqual(expect.objectContaining({ quantity: '1.234', unitPrice: 'twelve' }))
  })

  it('leave alone what they do not say', () => {
    expect(fromStored({ title: 'Desks' }, entries, 'de-DE')).toEqual({ ...entries, title: 'Desks' })
    expect(fromStored({ title: 7, lines: 'none' }, entries, 'de-DE')).toEqual(entries)
  })
})
