import { Histogram } from './histogram.mjs'

const of = (values) => {
  const histogram = new Histogram()
  for (const value of values) histogram.add(value)
  return histogram
}
const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1)

describe('histogram', () => {
  it('tells quantiles within one part in a hundred of the exact ones, and never below', () => {
    for (const scale of [0.01, 1, 37]) {
      const histogram = of(upTo(10_000).map((value) => value * scale))
      for (const q of [0.01, 0.5, 0.95, 0.99, 0.999, 1]) {
        const exact = Math.ceil(q * 10_000) * scale
        const told = histogram.quantile(q)
        expect(told).toBeGreaterThanOrEqual(exact - 0.0005)
        expect(told).toBeLessThanOrEqual(exact * 1.01 + 0.001)
      }
    }
  })

  it('is exact for the mean, the greatest and the count', () => {
    const histogram = of(upTo(1000))
    expect([histogram.mean, histogram.max, histogram.count]).toEqual([500.5, 1000, 1000])
    expect(histogram.quantile(1)).toBe(1000)
  })

  it('one slow answer in a hundred is seen by p99.5 and not by p95', () => {
    const histogram = of([...Array(99).fill(2), 5000])
    expect(histogram.quantile(0.95)).toBeCloseTo(2, 1)
    expect(histogram.quantile(0.995)).toBe(5000)
  })

  it('adds up, and survives its way between processes', () => {
    const sent = Histogram.from(JSON.parse(JSON.stringify(of(upTo(500)))))
    const sum = sent.addAll(of(upTo(1000).slice(500)))
    expect(sum.toJSON().counts.length).toBe(of(upTo(1000)).toJSON().counts.length)
    expect([sum.count, sum.mean, sum.quantile(0.5)]).toEqual([1000, 500.5, of(upTo(1000)).quantile(0.5)])
  })

  it('says that it has no answer without values', () => {
    expect(of([]).quantile(0.5)).toBeNaN()
    expect(of([]).max).toBeNaN()
  })
})
