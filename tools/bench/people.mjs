import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'

/** Of the demo people, as `npm start` prints it; the organizations that a measurement registers use it too. */
export const PASSWORD = 'orange lantern by the harbour'

/** How long a step may wait for what follows from it. */
export const WAIT = { prefer: 'wait=10' }

const PATIENCE_MS = 60_000
/** Too much to do, or too late: not wrong. */
const PASSING = new Set([429, 503, 504])

/** The HTTP client of a measurement: one pool of connections for all people. `close()` ends it. */
export function connect(url) {
  const dispatcher = new Agent({ connections: 128, pipelining: 1 })
  const send = async (token, method, path, body, headers = {}) => {
    const answer = await request(`${url}/api/v1${path}`, {
      method,
      dispatcher,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.body.text()
    const json = String(answer.headers['content-type']).includes('json')
    return { status: answer.statusCode, etag: answer.headers.etag, text, body: json ? JSON.parse(text) : undefined }
  }
  // What prepares a measurement succeeds in the end, however slow the machine: refused in order, it is asked again.
  const must = async (token, method, path, body, headers) => {
    const same = { ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }), ...headers }
    const began = performance.now()
    for (;;) {
      const answer = await send(token, method, path, body, same)
      if (answer.status < 300) return answer
      const isPassing = PASSING.has(answer.status) || answer.body?.code === 'idempotency.in_progress'
      if (!isPassing || performance.now() - began > PATIENCE_MS)
        throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`)
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
  const signIn = async (email) => {
    const { accessToken } = (await must(undefined, 'POST', '/auth/login', { email, password: PASSWORD })).body
    return person(accessToken)
  }
  const person = (token) => ({
    authorization: `Bearer ${token}`,
    send: (...call) => send(token, ...call),
    get: (path) => must(token, 'GET', path),
    post: (path, body, headers) => must(token, 'POST', path, body, headers),
  })
  return {
    signIn,
    demo: (name) => signIn(`${name}@demo.example`),
    register: async (registration) =>
      person((await must(undefined, 'POST', '/auth/register', registration)).body.accessToken),
    close: () => dispatcher.close(),
  }
}

export const ifMatch = ({ etag }) => ({ 'if-match': etag })

/** Asks until the answer will do; for what `Prefer: wait` did not see settled. */
export async function until(what, ask, willDo) {
  const began = performance.now()
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (performance.now() - began > PATIENCE_MS)
      throw new Error(`${what} did not happen within ${PATIENCE_MS} ms: ${answer.text?.slice(0, 300)}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Runs `work` for each item, `width` at a time; answers in the order of the items. */
export async function each(items, width, work) {
  const answers = []
  const queue = items.entries()
  const next = async () => {
    for (const [index, item] of queue) answers[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, next))
  return answers
}
