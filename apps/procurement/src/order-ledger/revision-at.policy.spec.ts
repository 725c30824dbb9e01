import { revisionAt, revisionOn } from './revision-at.policy.js'

const at = (revision: number, createdAt: string) => ({ orderId: 'order', revision, createdAt: new Date(createdAt) })
const FIRST = at(0, '2026-04-01T09:00:00.000Z')
const SECOND = at(1, '2026-04-10T09:00:00.000Z')
const THIRD = at(2, '2026-04-10T22:30:00.000Z')

describe('PO-3: which revision is valid at a date', () => {
  const on = (date: string, zone = 'UTC') => revisionOn([FIRST, SECOND, THIRD], date, zone)?.revision

  it.each([
    ['2026-04-09', 0],
    ['2026-04-10', 2],
    ['2026-04-12', 2],
  ])('on %s it is revision %i: of a day the last one', (date, revision) => {
    expect(on(date)).toBe(revision)
  })

  it('goes by the day where the buying company is', () => {
    expect(on('2026-04-10', 'Europe/Berlin')).toBe(1)
    expect(on('2026-04-11', 'Europe/Berlin')).toBe(2)
  })

  it('takes the first for what is dated before the order', () => {
    expect(on('2016-01-01')).toBe(0)
  })

  it('says from when until when', () => {
    const times = [FIRST, SECOND]
    expect(revisionOn(times, '2026-04-08', 'UTC')).toEqual({
      revision: 0,
      validFrom: FIRST.createdAt,
      validTo: SECOND.createdAt,
    })
    expect(revisionOn(times, '2026-04-12', 'UTC')).toMatchObject({ revision: 1, validTo: null })
  })

  it('knows nothing of the time before revisions were kept', () => {
    expect(revisionOn([], '2026-04-08', 'UTC')).toBeUndefined()
    expect(revisionOn([SECOND], '2026-04-08', 'UTC')).toBeUndefined()
    expect(revisionOn([SECOND], '2026-04-10', 'UTC')?.revision).toBe(1)
  })

  it('of a receipt by the instant', () => {
    expect(revisionAt([FIRST, SECOND], new Date('2026-04-10T08:59:59.000Z'))).toBe(0)
    expect(revisionAt([FIRST, SECOND], new Date('2026-04-10T09:00:00.000Z'))).toBe(1)
    expect(revisionAt([SECOND], FIRST.createdAt)).toBeUndefined()
  })
})
