import { createServer } from 'node:http'
import { balance } from './balancer.mjs'
import { untilTrue } from './waiting.mjs'

const servers = []
let balancer

/** A gateway whose readiness can be switched. */
async function gateway(url) {
  const state = { url, isReady: true }
  const server = createServer((_request, response) => {
    response.writeHead(state.isReady ? 200 : 503, { connection: 'close' }).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  return Object.assign(state, { adminPort: server.address().port })
}

afterEach(async () => {
  balancer.close()
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

const picks = (count) => new Set(Array.from({ length: count }, () => balancer.pick()))

it('FLT-03: takes turns among the ready gateways, and leaves one out as soon as it is not', async () => {
  const [one, two] = [await gateway('http://one'), await gateway('http://two')]
  balancer = balance(() => [one, two], { lookMs: 20 })
  expect(picks(4)).toEqual(new Set(['http://one', 'http://two']))
  one.isReady = false
  expect(await untilTrue(() => !picks(4).has('http://one'), 5_000)).toBeDefined()
  one.isReady = true
  expect(await untilTrue(() => picks(4).has('http://one'), 5_000)).toBeDefined()
})

it('asks another gateway when one refuses, and none when all do', async () => {
  const [one, two] = [await gateway('http://one'), await gateway('http://two')]
  balancer = balance(() => [one, two], { lookMs: 60_000 })
  balancer.refuses('http://one')
  expect(picks(4)).toEqual(new Set(['http://two']))
  expect(balancer.pick(['http://two'])).toBe('http://one')
  expect(balancer.pick(['http://one', 'http://two'])).toBeUndefined()
})
