import { randomUUID } from 'node:crypto'

/** An answer as a person's client sees it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // Journeys read answers of every operation; each asserts what it reads.
  readonly body: Readonly<Record<string, never>>
  readonly text: string
}

/** What may accompany a request. */
export interface Sending {
  readonly ifMatch?: string
  readonly key?: string
  readonly prefer?: string
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The password of the demo people, as `npm start` prints it. */
export const DEMO_PASSWORD = 'orange lantern by the harbour'

/** Somebody with an HTTP client: everything a journey does goes through the gateway. */
export class Person {
  private token: string | undefined

  constructor(readonly url: string) {}

  /** Signs a demo person in by the part before the @. */
  static async demo(url: string, name: string): Promise<Person> {
    return new Person(url).signIn(`${name}@demo.example`, DEMO_PASSWORD)
  }

  /** The same person, still signed in, where the platform was started again. */
  at(url: string): Person {
    const there = new Person(url)
    there.token = this.token
    return there
  }

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/auth/login', { email, password }, {})
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.text}`)
    this.token = String((answer.body as { accessToken?: string }).accessToken)
    return this
  }

  get(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('GET', path, undefined, sending)
  }

  /** Every POST carries a fresh idempotency key unless the journey gives one. */
  post(path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', path, body, { key: randomUUID(), ...sending })
  }

  patch(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('PATCH', path, body, sending)
  }

  async send(method: string, path: string, body: unknown, sending: Sending): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': sending.contentType ?? 'application/json' }),
        ...(sending.ifMatch === undefined ? {} : { 'if-match': sending.ifMatch }),
        ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
        ...(sending.prefer === undefined ? {} : { prefer: sending.prefer }),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (json ? JSON.parse(text) : {}) as Answer['body'],
    }
  }
}
