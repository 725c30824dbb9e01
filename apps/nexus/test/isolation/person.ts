import { randomUUID } from 'node:crypto'
import { type AnyOperation, idempotencyOf, routeOf } from '@nexus/kernel'

/** An HTTP answer, as far as the sweep and the demo's steps look at it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The problem's code; empty when it is none. */
  readonly code: string
  readonly text: string
  readonly body: unknown
}

/** What accompanies a request. */
export interface Beside {
  readonly ifMatch?: string
  readonly key?: string
  readonly prefer?: string
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Hears every answer: the method and path asked, and what came back. */
export type Listener = (method: string, path: string, answer: Answer) => void

/** Somebody with an HTTP client, as the demo's steps want it, who can also call operations by their contract. */
export class Person {
  private token = ''

  constructor(
    readonly url: string,
    private readonly heard: Listener,
  ) {}

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/auth/login', { email, password })
    this.token = (answer.body as { accessToken?: string }).accessToken ?? ''
    if (this.token === '') throw new Error(`${email} could not sign in: ${answer.text}`)
    return this
  }

  get(path: string, beside: Beside = {}): Promise<Answer> {
    return this.send('GET', path, undefined, beside)
  }

  post(path: string, body?: unknown, beside: Beside = {}): Promise<Answer> {
    return this.send('POST', path, body, { key: randomUUID(), ...beside })
  }

  patch(path: string, body: unknown, beside: Beside = {}): Promise<Answer> {
    return this.send('PATCH', path, body, beside)
  }

  /** Calls an operation with an input as its contract describes it: path, query and body are made from it. */
  call(operation: AnyOperation, input: Readonly<Record<string, unknown>>, beside: Beside = {}): Promise<Answer> {
    const route = routeOf(operation)
    if (route === undefined) throw new Error(`${operation.name} has no route`)
    const { rawBody: raw } = operation
    const rest = { ...input }
    const take = (name: string): unknown => {
      const value = rest[name]
      Reflect.deleteProperty(rest, name)
      return value
    }
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, (_all, name: string) => encodeURIComponent(String(take(name))))
    const bytes = raw === undefined ? undefined : Buffer.from(String(take(raw.field)), 'base64')
    const inQuery = route.method === 'GET' || route.method === 'DELETE' || raw !== undefined
    return this.send(route.method, `${path}${inQuery ? queryOf(rest) : ''}`, bytes ?? (inQuery ? undefined : rest), {
      ...(operation.concurrency === 'if-match' ? { ifMatch: '"1.00000000"' } : {}),
      ...(idempotencyOf(operation) === 'none' ? {} : { key: randomUUID() }),
      ...(raw === undefined ? {} : { contentType: raw.mediaTypes[0] }),
      ...beside,
    })
  }

  async send(method: string, path: string, body: unknown, beside: Beside): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': beside.contentType ?? 'application/json' }),
        ...(beside.ifMatch === undefined ? {} : { 'if-match': beside.ifMatch }),
        ...(beside.key === undefined ? {} : { 'idempotency-key': beside.key }),
        ...(beside.prefer === undefined ? {} : { prefer: beside.prefer }),
        ...beside.headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true && text !== ''
    const parsed: unknown = json ? JSON.parse(text) : {}
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      code: response.ok ? '' : String((parsed as { code?: string }).code),
      text,
      body: parsed,
    }
    this.heard(method, path, answer)
    return answer
  }
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (each !== undefined) query.append(name, typeof each === 'string' ? each : JSON.stringify(each))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
