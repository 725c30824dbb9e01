import { Admission, type AdmissionPolicy } from './admission.policy.js'

const POLICY: AdmissionPolicy = { targetMs: 300, windowMs: 250, leastSamples: 4, first: 16, least: 4, most: 64 }

describe('Q-09: admission at the edge', () => {
  let now: number
  let admission: Admission
  beforeEach(() => {
    now = 0
    admission = new Admission(() => now, POLICY)
  })

  /** As many requests as are let in, each answered after so long; says how many were let in. */
  const rush = (wanted: number, takesMs: number): number => {
    const over = Array.from({ length: wanted }, () => admission.enter()).filter((each) => each !== undefined)
    now += takesMs
    for (const leave of over) leave()
    return over.length
  }

  it('lets in as many as the limit, and the next when one is over', () => {
    const over = Array.from({ length: 20 }, () => admission.enter())
    expect(over.filter((each) => each !== undefined)).toHaveLength(16)
    over[0]?.()
    expect(admission.enter()).toBeDefined()
    expect(admission.enter()).toBeUndefined()
  })

  it('lets in fewer while those under way are late, and never fewer than the least', () => {
    rush(20, 900)
    expect(admission.limit).toBe(12)
    for (let round = 0; round < 20; round += 1) rush(20, 900)
    expect(admission.limit).toBe(4)
  })

  it('goes down from what was really under way, however high the limit is', () => {
    rush(6, 900)
    expect(admission.limit).toBe(4)
  })

  it('lets in more when there was no room and answers come in time, up to the most', () => {
    for (let round = 0; round < 60; round += 1) {
      rush(100, 100)
      now += 200
      rush(100, 1)
    }
    expect(admission.limit).toBe(64)
  })

  it('stays as it is while there is room, or while answers are neither late nor quick', () => {
    for (let round = 0; round < 10; round += 1) rush(8, 260)
    expect(admission.limit).toBe(16)
    for (let round = 0; round < 10; round += 1) rush(40, 260)
    expect(admission.limit).toBe(16)
  })

  it('takes no room for one that waits on purpose, but does not let it in when there is none', () => {
    for (let number = 0; number < 100; number += 1) expect(admission.enter(false)).toBeDefined()
    expect(admission.inUse).toBe(0)
    for (let number = 0; number < 16; number += 1) admission.enter()
    expect(admission.enter(false)).toBeUndefined()
  })
})
