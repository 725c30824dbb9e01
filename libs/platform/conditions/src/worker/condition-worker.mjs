import { workerData } from 'node:worker_threads'
import { check, evaluate } from './condition-language.mjs'

/** Runs conditions, one after the other, and says in shared memory which one it began and when. */
const { port, progress } = workerData
const NUMBER = 0
const BEGAN = 1

// Compiled once before the first request, whose time limit must not pay for a cold start.
const schema = { amount: 'money', place: 'string', tags: 'list<string>', count: 'int', urgent: 'bool' }
const sample =
  "amount > money('1.00', 'EUR') && (amount > 5 || amount < 2.5) && tags.exists(tag, tag == place || tag.startsWith('x')) && (urgent || size(tags) > count)"
const facts = { amount: { amount: '1', currency: 'EUR' }, place: 'x', tags: ['x'], count: 1, urgent: true }
for (let round = 0; round < 20; round++) evaluate(sample + ' '.repeat(round), schema, facts, 'EUR')

port.on('message', ({ number, kind, expression, schema: given, facts: values, currency }) => {
  Atomics.store(progress, BEGAN, process.hrtime.bigint())
  Atomics.store(progress, NUMBER, BigInt(number))
  const answer = kind === 'check' ? check(expression, given) : evaluate(expression, given, values, currency)
  port.postMessage({ number, answer })
})
