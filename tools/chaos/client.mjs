import { createHash } from 'node:crypto'
import { Agent, request } from 'undici'

/** Longer than any budget of the platform, so that who is late is seen to be late. */
const ATTEMPT_MS = 15_000
const PATIENCE_MS = 30_000
const LONGEST_PAUSE_MS = 1_000
/** The connection never came about, so nothing was sent: another gateway may be asked. */
const NOT_SENT = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'])
/** Refusals that say "later", not "no". */
const LATER = new Set([408, 425, 429])
const IN_PROGRESS = 'idempotency.in_progress'

export const digestOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/**
 * A client as it should be: each unsafe call has an Idempotency-Key, and what got no definite answer is repeated with the
 * same key. What it hears goes into the history. An answer is `ok`, `refused` (a definite no) or `unknown`: the patience
 * was over first.
 */
export class Client {
  agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 10_000, connect: { timeout: 2_000 } })
  isStopped = false

  constructor({ balancer, history, random, patienceMs = PATIENCE_MS, attemptMs = ATTEMPT_MS }) {
    Object.assign(this, { balancer, history, random, patienceMs, attemptMs })
    this.calls = 0
    /** Of a single attempt, in ms: what a deadline must bound. */
    this.longest = { read: 0, write: 0 }
  }

  /** What somebody who is signed in does. `who` names them in the history. */
  as(who, token) {
    return {
      who,
      token,
      get: (path, more) => this.call({ who, token, method: 'GET', path, ...more }),
      send: (method, path, more) => this.call({ who, token, method, path, ...more }),
    }
  }

  /**
   * Asks until the answer is definite or the patience over.
   * @param call `{ who, token, method, path, body, bytes, contentType, ifMatch, key, prefer, isKeyed }`
   */
  async call(call) {
    const { method, isKeyed = method !== 'GET', isRepeatable = false, once = false } = call
    const key = isKeyed ? (call.key ?? this.random.uuid()) : undefined
    const number = (this.calls += 1)
    const { who, path } = call
    this.history.add('call', { number, who, method, path, ...(key === undefined ? {} : { key }) })
    const began = performance.now()
    let answer
    let firstTrouble
    for (let attempts = 1; ; attempts += 1) {
      const sent = performance.now()
      const result = await this.attempt({ ...call, key })
      const ended = performance.now()
      this.longest[method === 'GET' ? 'read' : 'write'] = Math.max(
        this.longest[method === 'GET' ? 'read' : 'write'],
        ended - sent,
      )
      if (attempts === 1) firstTrouble = result.status ?? result.error
      answer = { ...result, key, attempts, ms: ended - began }
      // Bytes have no key: repeating them would store them twice.
      const mayRepeat = method === 'GET' || key !== undefined || isRepeatable
      if (answer.outcome !== 'unknown' || once || !mayRepeat) break
      if (performance.now() - began > (call.patienceMs ?? this.patienceMs) || this.isStopped) break
      await this.pause(attempts, answer.retryAfter)
    }
    const { outcome, status, error, attempts, text } = answer
    this.history.add('answer', {
      number,
      outcome,
      status,
      ...(error === undefined ? {} : { error }),
      ...(attempts > 1 ? { attempts, firstTrouble } : {}),
      ...(text === undefined ? {} : { digest: digestOf(text) }),
      ...(outcome === 'ok' ? {} : { said: text?.slice(0, 300) }),
      ms: Math.round(answer.ms),
    })
    return { ...answer, number }
  }

  /** One attempt; asks another gateway only when nothing was sent. */
  async attempt(call) {
    const refusedBy = []
    for (;;) {
      const url = this.balancer.pick(refusedBy)
      if (url === undefined) return { outcome: 'unknown', error: 'no gateway takes connections' }
      try {
        return await this.exchange(url, call)
      } catch (error) {
        const code = error.code ?? error.name
        if (!NOT_SENT.has(code)) return { outcome: 'unknown', error: code }
        this.balancer.refuses(url)
        refusedBy.push(url)
      }
    }
  }

  async exchange(url, { token, method, path, body, bytes, contentType, ifMatch, key, prefer }) {
    const answer = await request(`${url}/api/v1${path}`, {
      method,
      dispatcher: this.agent,
      signal: AbortSignal.timeout(this.attemptMs),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': contentType }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(prefer === undefined ? {} : { prefer }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
    })
    const text = await answer.body.text()
    const { statusCode: status, headers } = answer
    const json = parsed(text, String(headers['content-type']))
    return {
      outcome: outcomeOf(status, json),
      status,
      text,
      body: json,
      etag: headers.etag,
      replayed: headers['idempotency-replayed'] === 'true',
      retryAfter: headers['retry-after'],
    }
  }

  async pause(attempts, retryAfter) {
    const asked = Number(retryAfter ?? 0) * 1000
    const longest = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** attempts)
    const wait = Math.min(Math.max(asked, longest * this.random.next()), LONGEST_PAUSE_MS)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }

  /** What waits for its next attempt gives up. */
  stop() {
    this.isStopped = true
  }

  async close() {
    await this.agent.destroy()
  }
}

function outcomeOf(status, json) {
  if (status < 400) return 'ok'
  if (status >= 500 || LATER.has(status)) return 'unknown'
  return status === 409 && json?.code === IN_PROGRESS ? 'unknown' : 'refused'
}

function parsed(text, contentType) {
  if (!contentType.includes('json')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
