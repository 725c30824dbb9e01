import { splitParts } from './split-parts.js'
import { readQuantity } from './typed.js'

const line = (lineId: string, ordered: string, cancelled = '0') => ({
  lineId,
  quantities: { ordered, cancelled, received: '0', returned: '0', billed: '0' },
})
const chairs = line('chairs', '10')
const paint = line('paint', '0.3')
const read = (text: string) => readQuantity(text, { locale: 'en-GB' })
const parts = (chosen: Record<string, string>, lines = [chairs, paint]) =>
  splitParts(lines, new Map(Object.entries(chosen)), read)

describe('what a split leaves', () => {
  it('is what is not typed, exactly', () => {
    const { lines, staying, isEmptied } = parts({ chairs: '4', paint: '0.1' })
    expect(lines).toEqual([
      { orderLineId: 'chairs', quantity: '4' },
      { orderLineId: 'paint', quantity: '0.1' },
    ])
    expect([...staying]).toEqual([
      ['chairs', '6'],
      // As numbers 0.3 − 0.1 is 0.19999999999999998.
      ['paint', '0.2'],
    ])
    expect(isEmptied).toBe(false)
  })

  it.each(['', '10', '10.000'])('is nothing of a line that goes as a whole, typed as "%s"', (typed) => {
    const { lines, staying, isEmptied } = parts({ chairs: typed })
    expect(lines).toEqual([{ orderLineId: 'chairs' }])
    expect(staying.get('chairs')).toBe('0')
    expect(isEmptied).toBe(false)
  })

  it('may not be nothing at all', () => {
    expect(parts({ chairs: '', paint: '' }).isEmptied).toBe(true)
    expect(parts({ chairs: '', paint: '0.29' }).isEmptied).toBe(false)
  })

  it('counts no line that is cancelled: it is nothing that stays', () => {
    const cancelled = line('lamps', '5', '5')
    expect(parts({ chairs: '' }, [chairs, cancelled]).isEmptied).toBe(true)
    expect(parts({ lamps: '1' }, [chairs, cancelled]).lines).toEqual([])
  })

  it('counts what is cancelled of a line as gone', () => {
    const { staying, refused } = parts({ chairs: '8' }, [line('chairs', '10', '1.5'), paint])
    expect(staying.get('chairs')).toBe('0.5')
    expect(refused.size).toBe(0)
  })

  it.each([
    ['10.000001', 'too_much'],
    ['0', 'not_positive'],
    ['-1', 'not_positive'],
    ['many', 'not_a_number'],
    ['1.0000001', 'too_many_decimals'],
  ])('refuses %s', (typed, reason) => {
    const { lines, refused, isEmptied } = parts({ chairs: typed })
    expect([...refused]).toEqual([['chairs', reason]])
    expect(lines).toEqual([])
    expect(isEmptied).toBe(false)
  })
})
