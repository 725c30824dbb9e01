import { Throttle } from './throttle.js'

describe('work that comes often', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('is done at once, and once more for all that came meanwhile', () => {
    const throttle = new Throttle(1_000)
    const done: number[] = []
    for (let number = 1; number <= 5; number += 1) throttle.run('orders', () => done.push(number))
    expect(done).toEqual([1])
    jest.advanceTimersByTime(999)
    expect(done).toEqual([1])
    jest.advanceTimersByTime(1)
    expect(done).toEqual([1, 5])
    throttle.run('orders', () => done.push(6))
    expect(done).toEqual([1, 5])
    jest.advanceTimersByTime(1_000)
    expect(done).toEqual([1, 5, 6])
  })

  it('does not wait for work of another name, nor for what is long over', () => {
    const throttle = new Throttle(1_000)
    const done: string[] = []
    throttle.run('orders', () => done.push('orders'))
    throttle.run('vendors', () => done.push('vendors'))
    jest.advanceTimersByTime(1_000)
    throttle.run('orders', () => done.push('again'))
    expect(done).toEqual(['orders', 'vendors', 'again'])
  })
})
