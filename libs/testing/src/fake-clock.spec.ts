import { FakeClock } from './fake-clock.js'
import { sequentialIds } from './sequential-ids.js'

describe('FakeClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FakeClock('2026-02-28T23:59:00.000Z')
    clock.advance({ minutes: 1, seconds: 1 })
    expect(clock.now().toISOString()).toBe('2026-03-01T00:00:01.000Z')
    clock.set('2026-01-01T00:00:00.000Z')
    expect(clock.now()).toEqual(new Date('2026-01-01T00:00:00.000Z'))
  })

  it('is not changed through the dates it gave', () => {
    const clock = new FakeClock()
    clock.now().setFullYear(1999)
    expect(clock.now().toISOString()).toBe('2026-03-02T09:00:00.000Z')
  })

  it('refuses text that is no instant', () => {
    expect(() => new FakeClock('soon')).toThrow('soon is not an instant')
  })
})

describe('sequentialIds', () => {
  it('counts up in valid UUIDs, each series apart', () => {
    const ids = sequentialIds()
    expect([ids.next(), ids.next()]).toEqual([
      '01950000-0000-7000-8000-000000000001',
      '01950000-0000-7000-8000-000000000002',
    ])
    expect(sequentialIds(255).next()).toBe('01950000-00ff-7000-8000-000000000001')
  })
})
