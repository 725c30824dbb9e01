import { reconnectDelay } from './reconnect-delay.js'

describe('the wait before the next attempt to connect', () => {
  it('doubles up to two seconds, for ever', () => {
    expect([1, 2, 3, 6, 7, 1000].map((attempt) => reconnectDelay(attempt, () => 1))).toEqual([
      50, 100, 200, 1600, 2000, 2000,
    ])
  })

  it('is spread by chance, and never below half of that', () => {
    expect([reconnectDelay(7, () => 0), reconnectDelay(7, () => 0.5)]).toEqual([1000, 1500])
    expect(reconnectDelay(1, () => 0)).toBe(25)
  })
})
