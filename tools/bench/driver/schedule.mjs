import { setTimeout as sleep } from 'node:timers/promises'
import { evenly } from '../random.mjs'

/** A timer comes up to so much late; that is the driver's own, so a request begun within it counts from its sending. */
export const TIMER_GRAIN_MS = 2

/** Waits longer than this for its last answers, then counts them as never given. */
const LAST_ANSWERS_MS = 15_000

/** Times in ms from 0 to `seconds` at which requests arrive by chance, `rate` a second on average (Poisson). */
export function arrivals({ rate, seconds, seed = 1 }) {
  const random = evenly(seed)
  const times = []
  for (let at = 0; ;) {
    at -= (Math.log(1 - random()) * 1000) / rate
    if (at >= seconds * 1000) return times
    times.push(at)
  }
}

/**
 * The open model: `send(index)` is called at each of the times whatever the answers do, and `answered(ms, answer)` is told
 * the time since the request was due, not since it could be sent. So a stall counts for everybody who would have met
 * it (no coordinated omission). Resolves when all are answered.
 */
export async function drive(
  times,
  send,
  answered,
  { now = () => performance.now(), pause = sleep, lastAnswersMs = LAST_ANSWERS_MS } = {},
) {
  const began = now()
  const pending = new Set()
  let late = 0
  for (let next = 0; next < times.length;) {
    const elapsed = now() - began
    if (times[next] > elapsed) {
      await pause(Math.max(1, times[next] - elapsed))
      continue
    }
    const due = began + times[next]
    const sent = now()
    if (sent - due > TIMER_GRAIN_MS) late += 1
    const start = sent - due > TIMER_GRAIN_MS ? due : sent
    const request = send(next).then((answer) => answered(now() - start, answer))
    pending.add(request)
    void request.finally(() => pending.delete(request))
    next += 1
  }
  const last = new AbortController()
  await Promise.race([
    Promise.all(pending),
    sleep(lastAnswersMs, undefined, { signal: last.signal }).catch(() => undefined),
  ])
  last.abort()
  return { unanswered: pending.size, late, elapsed: now() - began }
}

/**
 * People, each of whom asks every `thinkMs` on average. Who has to wait longer than that asks at once afterwards, and the
 * wait counts from when they wanted to.
 */
export function driveUsers(
  { users, thinkMs, seconds, seed = 1 },
  send,
  answered,
  { now = () => performance.now() } = {},
) {
  const began = now()
  const end = began + seconds * 1000
  const person = async (_, index) => {
    const random = evenly(seed * 100_003 + index)
    const think = () => -Math.log(1 - random()) * thinkMs
    for (let due = began + random() * thinkMs; due < end; due += think()) {
      const wait = due - now()
      if (wait > 0) await sleep(wait)
      const sent = now()
      const start = sent - due > TIMER_GRAIN_MS ? due : sent
      const answer = await send(index, random)
      answered(now() - start, answer)
    }
  }
  return Promise.all(Array.from({ length: users }, person)).then(() => ({
    unanswered: 0,
    late: 0,
    elapsed: now() - began,
  }))
}

/** The closed loop of `clients`: for the most that can be done, and never for latencies. */
export async function driveClients({ clients, seconds }, send, answered, { now = () => performance.now() } = {}) {
  const began = now()
  const end = began + seconds * 1000
  const client = async (_, index) => {
    while (now() < end) {
      const start = now()
      const answer = await send(index)
      answered(now() - start, answer)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { unanswered: 0, late: 0, elapsed: now() - began }
}
