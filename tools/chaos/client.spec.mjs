import { createServer } from 'node:http'
import { Client } from './client.mjs'
import { randomOf } from './random.mjs'

let server
let answers
let seen
let client
let history

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    seen.push({ method: request.method, key: request.headers['idempotency-key'] })
    const answer = answers[Math.min(seen.length, answers.length) - 1]
    if (answer === 'reset') return request.socket.destroy()
    const [status, body = {}] = answer
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}`
  history = []
  client = new Client({
    balancer: {
      pick: (refused) => ['http://127.0.0.1:1', url].find((each) => !refused.includes(each)),
      refuses: () => undefined,
    },
    history: { add: (kind, about) => history.push({ kind, ...about }) },
    random: randomOf(1),
    patienceMs: 3_000,
  })
})

afterEach(async () => {
  await client.close()
  await new Promise((resolve) => server.close(resolve))
})

const person = () => client.as('somebody', 'token')

it('repeats what got no definite answer with the same key', async () => {
  answers = ['reset', [503], [409, { code: 'idempotency.in_progress' }], [201, { id: 1 }]]
  const answer = await person().send('POST', '/things', { body: {} })
  expect(answer).toMatchObject({ outcome: 'ok', status: 201, attempts: 4, body: { id: 1 } })
  expect(new Set(seen.map(({ key }) => key)).size).toBe(1)
  expect(seen[0].key).toMatch(/^[0-9a-f-]{36}$/)
  expect(history.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ['call', undefined],
    ['answer', 'ok'],
  ])
})

it('takes a refusal for an answer', async () => {
  answers = [[412, { code: 'request.version_mismatch' }]]
  expect(await person().send('PUT', '/things/1', { body: {} })).toMatchObject({ outcome: 'refused', attempts: 1 })
})

it('sends bytes once, for they have no key', async () => {
  answers = [[503]]
  const sent = { bytes: Buffer.from('x'), contentType: 'text/plain', isKeyed: false }
  expect(await person().send('POST', '/files', sent)).toMatchObject({ outcome: 'unknown', attempts: 1 })
  expect(seen).toEqual([{ method: 'POST', key: undefined }])
})

it('says unknown when its patience is over', async () => {
  answers = [[500]]
  client.patienceMs = 200
  expect(await person().get('/things')).toMatchObject({ outcome: 'unknown', status: 500 })
  expect(seen.length).toBeGreaterThan(1)
})
