import { copyShortages } from './copy-shortages.js'

type Order = Parameters<typeof copyShortages>[0]
type Requisition = Parameters<typeof copyShortages>[1]

const ordered = (requisitionLineId: string, quantity: string) =>
  ({ requisitionLineId, quantities: { ordered: quantity, cancelled: '0' } }) as unknown as Order['lines'][number]
const open = (lineId: string, quantity: string) =>
  ({
    lineId,
    description: lineId,
    unitCode: 'C62',
    quantities: { open: quantity },
  }) as unknown as Requisition['lines'][number]
const shortages = (lines: Order['lines'], left: Requisition['lines']) =>
  copyShortages({ lines }, { lines: left }).map(({ requisitionLineId, wanted, open: rest }) => [
    requisitionLineId,
    wanted,
    rest,
  ])

describe('what a copy orders beyond what is open', () => {
  it('is nothing while enough is open', () => {
    expect(shortages([ordered('chair', '5')], [open('chair', '5'), open('desk', '0')])).toEqual([])
  })

  it('names what is asked for and what is left', () => {
    expect(shortages([ordered('chair', '5')], [open('chair', '4.999999')])).toEqual([['chair', '5', '4.999999']])
  })

  it('adds what several lines order of the same, exactly', () => {
    const lines = [ordered('paint', '0.1'), ordered('paint', '0.2')]
    expect(shortages(lines, [open('paint', '0.3')])).toEqual([])
    expect(shortages(lines, [open('paint', '0.299999')])).toEqual([['paint', '0.3', '0.299999']])
  })

  it('leaves lines out that order nothing', () => {
    expect(shortages([ordered('chair', '0')], [open('chair', '0')])).toEqual([])
  })
})
