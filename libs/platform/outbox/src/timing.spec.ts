import { fullJitter, pause, within } from './timing.js'

describe('full jitter', () => {
  it('lies between 0 and a ceiling that doubles up to the longest', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 8, 500].map((failures) => fullJitter(failures, 100, 5000, () => 1))
    expect(ceilings).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
    expect(fullJitter(5, 100, 5000, () => 0)).toBe(0)
    expect(fullJitter(5, 100, 5000, () => 0.5)).toBe(800)
  })
})

describe('a pause', () => {
  it('ends early, without an error, when it is called off', async () => {
    const calledOff = new AbortController()
    const before = performance.now()
    const pausing = pause(60_000, calledOff.signal)
    calledOff.abort()
    await pausing
    await pause(60_000, calledOff.signal)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

describe('a time limit', () => {
  it('passes on what ends in time, and its error', async () => {
    await expect(within(Promise.resolve(7), 1000, 'x')).resolves.toBe(7)
    await expect(within(Promise.reject(new Error('own')), 1000, 'x')).rejects.toThrow('own')
  })

  it('rejects what does not, naming it', async () => {
    await expect(within(new Promise(() => undefined), 5, 'shipping')).rejects.toMatchObject({
      kind: 'DEADLINE_EXCEEDED',
      detail: expect.stringContaining('shipping') as string,
    })
  })
})
