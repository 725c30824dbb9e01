import { BUGS, bedsOf, bugCalled, planted } from './bugs.mjs'
import { resolve } from './planting-loader.mjs'

it('plants twelve bugs, each with its own name', () => {
  expect(new Set(BUGS.map(({ id }) => id)).size).toBe(12)
  expect(bugCalled('key-not-kept').file).toMatch(/idempotency\.js$/)
  expect(() => bugCalled('gremlins')).toThrow('No bug is called gremlins; known are stale-edit-accepted')
})

it('is planted in modules: its process does not load the bundle, in which nothing is planted', () => {
  const asked = (specifier) => resolve(specifier, {}, (found) => found)
  expect(asked('file:///nexus/apps/nexus/dist/bundle/command-line.adapter.js')).toBe(
    'file:///nexus/apps/nexus/dist/command-line.adapter.js',
  )
  expect(asked('./relay-run.js')).toBe('./relay-run.js')
})

it.each([
  ['once', 'a; b;', 'a; c;'],
  ['with a dollar in the new text', 'a; b;', 'a; $&;'],
])('replaces a text that is there %s', (_name, source, wanted) => {
  expect(planted({ id: 'x', file: 'y', replace: [['b;', wanted.slice(3)]] }, source)).toBe(wanted)
})

it.each([
  ['is not there', 'a;', 0],
  ['is there twice', 'b; b;', 2],
])('refuses a text that %s: the product has changed', (_name, source, times) => {
  expect(() => planted({ id: 'x', file: 'y.js', replace: [['b;', 'c;']] }, source)).toThrow(
    `The bug x cannot be planted: its text is ${times} times in y.js: b;`,
  )
})

it('plants bugs at once only where each has rules of its own, and one scenario shows them all', () => {
  expect(bedsOf(BUGS).flat()).toHaveLength(BUGS.length)
  for (const bugs of bedsOf(BUGS)) {
    const rules = bugs.flatMap((bug) => bug.rules)
    expect(new Set(rules).size).toBe(rules.length)
    expect(new Set(bugs.map(({ scenario }) => scenario)).size).toBe(1)
  }
})
