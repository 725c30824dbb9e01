import { connect, createServer } from 'node:net'

/** Bytes that wait in one direction before its source is paused. */
const MOST_WAITING = 1024 * 1024

/**
 * What can be wrong with one direction of a link; the names are those of toxiproxy.
 * latency {ms, jitterMs} · bandwidth {bytesPerSecond} · timeout {ms}: nothing passes, the connection ends after ms, 0 never ·
 * blackhole: as timeout 0 · reset_peer {ms}: the connection is reset after ms · slicer {bytes, pauseMs}: small pieces ·
 * slow_close {ms}: the end comes late · limit_data {bytes}: the connection ends after so many ·
 * canned {text}: what comes in is answered with this text instead, and the connection ends.
 */
export const FAULTS = [
  'latency',
  'bandwidth',
  'timeout',
  'blackhole',
  'reset_peer',
  'slicer',
  'slow_close',
  'limit_data',
  'canned',
]

/**
 * A link to a server that can be made bad while it runs, in each direction on its own: `upstream` is what goes to the
 * server, `downstream` what comes from it.
 */
export async function startFaultProxy({ host, port, random }) {
  const target = { host, port: Number(port) }
  const pairs = new Set()
  const faults = { upstream: [], downstream: [] }
  let isDown = false
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined)
    if (isDown) return client.resetAndDestroy()
    const remote = connect({ ...target, allowHalfOpen: true })
    const pair = new Pair(client, remote)
    pairs.add(pair)
    pair.carry('upstream', client, remote, faults, random)
    pair.carry('downstream', remote, client, faults, random)
    for (const socket of [client, remote]) {
      socket.setNoDelay(true)
      socket.on('error', () => pair.reset())
    }
    const closed = () => client.destroyed && remote.destroyed && pairs.delete(pair)
    client.once('close', closed)
    remote.once('close', closed)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    host: '127.0.0.1',
    port: server.address().port,
    /** Connections at the moment. */
    get connections() {
      return pairs.size
    },
    /** Makes a direction bad, or `both`. Holds for open connections too. */
    worsen(direction, ...wanted) {
      for (const { type } of wanted) if (!FAULTS.includes(type)) throw new Error(`No fault is called ${type}`)
      for (const each of direction === 'both' ? ['upstream', 'downstream'] : [direction]) faults[each] = wanted
      for (const pair of pairs) pair.faultsChanged()
    },
    /** Resets every connection and refuses new ones, as a server does that is away. */
    down() {
      isDown = true
      this.cut()
    },
    cut() {
      for (const pair of pairs) pair.reset()
    },
    /** As a good link. Connections that have lost bytes end: a stream with a hole must not go on. */
    heal() {
      isDown = false
      this.worsen('both')
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const pair of pairs) pair.destroy()
      await closed
    },
  }
}

/** The two connections of one client. */
class Pair {
  directions = []

  constructor(client, remote) {
    this.sockets = [client, remote]
  }

  carry(name, from, to, faults, random) {
    this.directions.push(new Direction(this, { from, to, faultsOf: () => faults[name], random }))
  }

  faultsChanged() {
    for (const direction of this.directions) direction.faultsChanged()
  }

  reset() {
    for (const socket of this.sockets) socket.resetAndDestroy()
  }

  destroy() {
    for (const socket of this.sockets) socket.destroy()
  }
}

/** Bytes on their way from one socket to the other, in order. */
class Direction {
  waiting = []
  waitingBytes = 0
  passedBytes = 0
  lastDue = 0
  isPumping = false
  hasHole = false
  dropping = undefined

  constructor(pair, options) {
    this.pair = pair
    this.options = options
    const { from } = options
    from.on('data', (bytes) => this.take(bytes))
    from.on('end', () => this.add({ ends: true }))
    this.faultsChanged()
  }

  fault(type) {
    return this.options.faultsOf().find((each) => each.type === type)
  }

  faultsChanged() {
    const silent = this.fault('timeout') ?? this.fault('blackhole')
    const reset = this.fault('reset_peer')
    clearTimeout(this.dropping)
    if (silent?.ms > 0) this.dropping = setTimeout(() => this.pair.destroy(), silent.ms)
    else if (reset !== undefined) this.dropping = setTimeout(() => this.pair.reset(), reset.ms ?? 0)
    this.dropping?.unref?.()
    if (silent === undefined && this.hasHole) this.pair.reset()
  }

  take(bytes) {
    const canned = this.fault('canned')
    if (canned !== undefined) {
      this.options.from.end(canned.text)
      this.options.to.destroy()
      return
    }
    if (this.fault('timeout') !== undefined || this.fault('blackhole') !== undefined) {
      this.hasHole = true
      return
    }
    this.add({ bytes })
  }

  add(piece) {
    const { from, to, random, faultsOf } = this.options
    if (faultsOf().length === 0 && this.waiting.length === 0 && !this.isPumping) {
      if (piece.ends) to.end()
      else if (!to.write(piece.bytes)) {
        from.pause()
        to.once('drain', () => from.resume())
      }
      return
    }
    const latency = this.fault('latency')
    const jitter = latency?.jitterMs === undefined ? 0 : (random.next() * 2 - 1) * latency.jitterMs
    const wait = Math.max(0, (latency?.ms ?? 0) + jitter) + (piece.ends ? (this.fault('slow_close')?.ms ?? 0) : 0)
    this.lastDue = Math.max(this.lastDue, performance.now() + wait)
    this.waiting.push({ ...piece, due: this.lastDue })
    this.waitingBytes += piece.bytes?.length ?? 0
    if (this.waitingBytes > MOST_WAITING) from.pause()
    if (!this.isPumping) void this.pump()
  }

  async pump() {
    const { from, to } = this.options
    this.isPumping = true
    try {
      for (let piece = this.waiting.shift(); piece !== undefined; piece = this.waiting.shift()) {
        await until(piece.due)
        if (to.destroyed) return
        if (piece.ends) {
          to.end()
          continue
        }
        for (const slice of this.slices(piece.bytes)) await this.pass(slice)
        this.waitingBytes -= piece.bytes.length
        if (this.waitingBytes <= MOST_WAITING) from.resume()
      }
    } finally {
      this.isPumping = false
    }
  }

  slices(bytes) {
    const size = this.fault('slicer')?.bytes ?? bytes.length
    const slices = []
    for (let start = 0; start < bytes.length; start += size) slices.push(bytes.subarray(start, start + size))
    return slices
  }

  async pass(bytes) {
    const { to } = this.options
    const bandwidth = this.fault('bandwidth')
    if (bandwidth !== undefined) await until(performance.now() + (bytes.length / bandwidth.bytesPerSecond) * 1000)
    const limit = this.fault('limit_data')
    const room = limit === undefined ? bytes.length : Math.max(0, limit.bytes - this.passedBytes)
    if (!to.destroyed) to.write(bytes.subarray(0, room))
    this.passedBytes += Math.min(room, bytes.length)
    if (room < bytes.length) {
      this.hasHole = true
      this.pair.destroy()
    }
    const pause = this.fault('slicer')?.pauseMs
    if (pause !== undefined) await until(performance.now() + pause)
  }
}

const until = (due) => {
  const wait = due - performance.now()
  return wait <= 0 ? undefined : new Promise((resolve) => setTimeout(resolve, wait).unref())
}
