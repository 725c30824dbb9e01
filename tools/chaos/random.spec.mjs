import { randomOf } from './random.mjs'

const draws = (random, count = 200) => Array.from({ length: count }, () => random.next())

it('repeats with its seed, and differs with another', () => {
  expect(draws(randomOf(7))).toEqual(draws(randomOf(7)))
  expect(draws(randomOf(7))).not.toEqual(draws(randomOf(8)))
})

it('gives a part of a run the same draws however much another part has drawn', () => {
  const calm = randomOf(7)
  const busy = randomOf(7)
  draws(busy.fork('one'), 1000)
  draws(busy, 1000)
  expect(draws(busy.fork('two'))).toEqual(draws(calm.fork('two')))
  expect(draws(calm.fork('one'))).not.toEqual(draws(calm.fork('two')))
})

it('spreads over the whole range', () => {
  const random = randomOf('spread')
  const counts = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 10_000; draw += 1) counts[random.below(10)] += 1
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(200)
})

it('makes keys that are UUIDs and differ', () => {
  const random = randomOf('keys')
  const keys = Array.from({ length: 1000 }, () => random.uuid())
  expect(new Set(keys).size).toBe(1000)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})
