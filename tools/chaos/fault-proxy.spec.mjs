import { connect, createServer } from 'node:net'
import { FAULTS, startFaultProxy } from './fault-proxy.mjs'
import { randomOf } from './random.mjs'

let server
let proxy
const served = new Set()

/** Sends back what it gets. */
beforeEach(async () => {
  server = createServer({ allowHalfOpen: true }, (socket) => {
    served.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => served.delete(socket))
    socket.on('data', (bytes) => socket.write(bytes))
    socket.on('end', () => socket.end())
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy = await startFaultProxy({ host: '127.0.0.1', port: server.address().port, random: randomOf(1) })
})

afterEach(async () => {
  await proxy.close()
  for (const socket of served) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** A client with what it has got, how long the first byte took, and how its connection ended. */
function client(text, { ends = true } = {}) {
  const began = performance.now()
  const socket = connect(proxy.port, '127.0.0.1')
  const seen = { socket, text: '', pieces: 0, error: undefined, firstAfter: undefined }
  socket.on('data', (bytes) => {
    seen.firstAfter ??= performance.now() - began
    seen.text += String(bytes)
    seen.pieces += 1
  })
  socket.on('error', (error) => (seen.error = error.code))
  seen.closed = new Promise((resolve) => socket.once('close', () => resolve(performance.now() - began)))
  if (ends) socket.end(text)
  else socket.write(text)
  return seen
}

const arrived = async (seen, text) => {
  while (seen.text !== text && !seen.socket.destroyed) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(seen.text).toBe(text)
}

it('passes everything on while nothing is wrong, and ends after its client', async () => {
  const text = 'x'.repeat(3_000_000)
  const seen = client(text)
  await seen.closed
  expect(seen.text.length).toBe(text.length)
  expect(seen.error).toBeUndefined()
})

it.each([
  [{ type: 'latency', ms: 300, jitterMs: 50 }, 'upstream'],
  [{ type: 'latency', ms: 300, jitterMs: 50 }, 'downstream'],
])('latency delays one direction and keeps the order: %j %s', async (fault, direction) => {
  proxy.worsen(direction, fault)
  const seen = client('one')
  await seen.closed
  expect(seen.text).toBe('one')
  expect(seen.firstAfter).toBeGreaterThan(240)
})

it('bandwidth limits the rate', async () => {
  proxy.worsen('downstream', { type: 'bandwidth', bytesPerSecond: 10_000 })
  const seen = client('x'.repeat(4_000))
  expect(await seen.closed).toBeGreaterThan(350)
  expect(seen.text.length).toBe(4_000)
})

it('slicer gives small pieces, all of them', async () => {
  proxy.worsen('downstream', { type: 'slicer', bytes: 2, pauseMs: 15 })
  const seen = client('abcdefghij')
  await seen.closed
  expect(seen.text).toBe('abcdefghij')
  expect(seen.pieces).toBeGreaterThan(2)
})

it('limit_data ends the connection in the middle', async () => {
  proxy.worsen('downstream', { type: 'limit_data', bytes: 4 })
  const seen = client('abcdefghij', { ends: false })
  await seen.closed
  expect(seen.text).toBe('abcd')
})

it('slow_close delays the end, not the bytes', async () => {
  proxy.worsen('downstream', { type: 'slow_close', ms: 300 })
  const seen = client('abc')
  await arrived(seen, 'abc')
  expect(await seen.closed).toBeGreaterThan(280)
})

it('timeout lets nothing pass and ends the connection', async () => {
  proxy.worsen('downstream', { type: 'timeout', ms: 200 })
  const seen = client('abc', { ends: false })
  expect(await seen.closed).toBeGreaterThan(180)
  expect(seen.text).toBe('')
})

it('reset_peer resets', async () => {
  const seen = client('abc', { ends: false })
  await arrived(seen, 'abc')
  proxy.worsen('both', { type: 'reset_peer', ms: 10 })
  await seen.closed
  expect(seen.error).toBe('ECONNRESET')
})

it('canned answers in place of the server', async () => {
  proxy.worsen('upstream', { type: 'canned', text: 'HTTP/1.1 500 No\r\n\r\n' })
  const seen = client('GET / HTTP/1.1\r\n\r\n', { ends: false })
  await seen.closed
  expect(seen.text).toBe('HTTP/1.1 500 No\r\n\r\n')
})

it('FLT-10: a blackhole drops one direction only, and a healed link has no hole', async () => {
  const seen = client('first', { ends: false })
  await arrived(seen, 'first')
  proxy.worsen('downstream', { type: 'blackhole' })
  seen.socket.write('second')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(seen.text).toBe('first')
  expect(seen.socket.destroyed).toBe(false)
  proxy.heal()
  await seen.closed
  const again = client('third')
  await again.closed
  expect(again.text).toBe('third')
})

it('down refuses old and new connections, until it is healed', async () => {
  const old = client('abc', { ends: false })
  await arrived(old, 'abc')
  proxy.down()
  await old.closed
  const fresh = client('abc', { ends: false })
  await fresh.closed
  expect(fresh.text).toBe('')
  proxy.heal()
  const healed = client('abc')
  await healed.closed
  expect(healed.text).toBe('abc')
})

it('knows its faults', () => {
  expect(() => proxy.worsen('both', { type: 'gremlins' })).toThrow('No fault is called gremlins')
  expect(FAULTS).toHaveLength(9)
})
