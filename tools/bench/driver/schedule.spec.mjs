import { arrivals, drive, driveUsers } from './schedule.mjs'

/** A clock that moves only when somebody waits or works. */
const fakeClock = () => {
  let at = 0
  return {
    now: () => at,
    work: (ms) => void (at += ms),
    pause: (ms) => {
      at += ms
      return Promise.resolve()
    },
  }
}

describe('open model', () => {
  it('arrivals come by chance, at the asked rate, and equal for equal seeds', () => {
    const times = arrivals({ rate: 200, seconds: 50, seed: 7 })
    expect(times.length).toBeGreaterThan(9_500)
    expect(times.length).toBeLessThan(10_500)
    expect(times).toEqual(arrivals({ rate: 200, seconds: 50, seed: 7 }))
    expect(times).not.toEqual(arrivals({ rate: 200, seconds: 50, seed: 8 }))
    expect(times.every((time, index) => index === 0 || time >= times[index - 1])).toBe(true)
  })

  it('a stall counts for every request that was due meanwhile (no coordinated omission)', async () => {
    const clock = fakeClock()
    const latencies = []
    // Ten requests, 100 ms apart, each answered at once, but the first holds everything up for a second.
    const times = Array.from({ length: 10 }, (_, index) => index * 100)
    const send = (index) => {
      if (index === 0) clock.work(1000)
      return Promise.resolve()
    }
    const { late, unanswered } = await drive(times, send, (ms) => latencies.push(ms), clock)
    expect(latencies.map(Math.round)).toEqual([1000, 900, 800, 700, 600, 500, 400, 300, 200, 100])
    expect([late, unanswered]).toEqual([9, 0])
  })

  it('answers that do not come do not hold up what is due', async () => {
    const clock = fakeClock()
    let sent = 0
    const times = Array.from({ length: 50 }, (_, index) => index * 10)
    const send = () => {
      sent += 1
      return new Promise(() => undefined)
    }
    const result = await drive(times, send, () => undefined, { ...clock, lastAnswersMs: 10 })
    expect([sent, result.unanswered]).toEqual([50, 50])
  })

  it('a person who had to wait asks at once, and the wait counts from when they wanted to', async () => {
    let at = 0
    const latencies = []
    const send = () => {
      at += latencies.length === 0 ? 900 : 1
      return Promise.resolve()
    }
    // Thinks 0.1 s on average, so several requests are due while the first is answered.
    await driveUsers({ users: 1, thinkMs: 1, seconds: 1 }, send, (ms) => latencies.push(ms), { now: () => at })
    expect(latencies[0]).toBeGreaterThanOrEqual(900)
    expect(latencies[1]).toBeGreaterThan(850)
  })
})
