import {
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { AnswerWatch, WatchedPerson } from './answer-watch.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { type Answer, DEMO_PASSWORD } from './person.adapter.js'

type Json = Readonly<Record<string, unknown>>

const bodyOf = <T>(answer: Answer): T => answer.body as unknown as T
const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const partsOf = (token: string): Json[] =>
  token
    .split('.')
    .slice(0, 2)
    .map((each) => JSON.parse(Buffer.from(each, 'base64url').toString()) as Json)
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const signed = (header: Json, payload: Json | string, key: KeyObject): string => {
  const body = `${part(header)}.${part(payload)}`
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`
}

const EVERYWHERE = {
  'x-trace-id': /^[0-9a-f]{32}$/,
  'cache-control': 'no-store',
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'; form-action 'none'; base-uri 'none'$/,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': /^max-age=63072000; includeSubDomains/,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-powered-by': '',
  server: '',
  'access-control-allow-origin': '',
}

describe('the HTTP edge', () => {
  const watch = new AnswerWatch()
  let nexus: NexusProcess
  let nobody: WatchedPerson
  let buyer: WatchedPerson
  let token: string
  let key: KeyObject

  /** Any address, not only of the API. */
  const ask = async (method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${nexus.url}${path}`, { method, headers, redirect: 'manual' })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: (json && text !== '' ? JSON.parse(text) : {}) as Answer['body'],
    }
    if (method !== 'HEAD') watch.see(`${method} ${path}`, answer)
    return answer
  }

  beforeAll(async () => {
    nexus = await startNexus()
    nobody = new WatchedPerson(nexus.url, watch)
    buyer = await new WatchedPerson(nexus.url, watch).signIn('buyer@demo.example', DEMO_PASSWORD)
    const login = await nobody.post('/auth/login', { email: 'buyer@demo.example', password: DEMO_PASSWORD })
    token = bodyOf<{ accessToken: string }>(login).accessToken
    const { keys } = JSON.parse(readFileSync(join(nexus.dataFolder, 'keys/signing-keys.json'), 'utf8')) as {
      keys: Json[]
    }
    const { kty, crv, x, d } = keys[0] as Record<string, string>
    key = createPrivateKey({ key: { kty, crv, x, d } as never, format: 'jwk' })
  }, START_MS)
  afterAll(() => nexus.dispose())

  describe('an access token', () => {
    const forged = (header: Json = {}, payload: Json = {}, by = key): string => {
      const [ownHeader = {}, ownPayload = {}] = partsOf(token)
      return signed({ ...ownHeader, ...header }, { ...ownPayload, ...payload }, by)
    }
    const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow
    const refused = async (value: string): Promise<void> => {
      const answer = await nobody.get('/auth/me', bearer(value))
      expect(answer).toMatchObject({ status: 401, body: { code: 'auth.unauthenticated' } })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="nexus"')
    }

    it('is accepted when it is ours, so that the refusals below mean something', async () => {
      expect((await nobody.get('/auth/me', bearer(token))).status).toBe(200)
      expect((await nobody.get('/auth/me', bearer(forged()))).status).toBe(200)
    })

    it('must be there, in the header, as a bearer token', async () => {
      for (const headers of [{}, { authorization: '' }, { authorization: token }, { authorization: `Basic ${token}` }])
        expect((await nobody.get('/auth/me', { headers: headers as Record<string, string> })).status).toBe(401)
      expect((await nobody.get(`/auth/me?access_token=${token}`)).status).toBe(401)
      expect((await nobody.get('/auth/me', { headers: { cookie: `accessToken=${token}` } })).status).toBe(401)
    })

    it.each(['', 'x', 'x.y.z', '..', 'null', 'A'.repeat(5000)])('is not %j', refused)

    it.each([
      ['without algorithm', { alg: 'none' }],
      ['of another algorithm', { alg: 'ES256' }],
      ['with a key of its own', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'x' } }],
      ['with the address of a key', { jku: 'https://keys.example/jwks.json' }],
      ['with a certificate', { x5u: 'https://keys.example/cert.pem' }],
      ['with a critical extension', { crit: ['exp'] }],
      ['with a key id that is a path', { kid: '../../dev/null' }],
      ['with a key id that is a statement', { kid: "x' OR '1'='1" }],
      ['that is an ID token', { typ: 'JWT' }],
    ])('is refused %s', (_what, header) => refused(forged(header)))

    it.each([
      ['that has expired', { iat: -1000, exp: -61 }],
      ['of tomorrow', { iat: 3600, exp: 4500 }],
      ['that lives too long', { iat: 0, exp: 3600 }],
    ])('is refused %s', (_what, times) => refused(forged({}, { iat: seconds(times.iat), exp: seconds(times.exp) })))

    it.each([
      ['for others', { aud: 'billing' }],
      ['from others', { iss: 'https://issuer.example' }],
      ['of a session that never was', { sid: randomUUID() }],
      ['of nobody', { sub: randomUUID() }],
      ['for another organization', { tid: randomUUID() }],
      ['for no organization', { tid: undefined }],
      ['with a claim of ours that it must not have', { rights: { 'user:manage': 'all' } }],
    ])('is refused %s, although the signature is right', (_what, payload) => refused(forged({}, payload)))

    it('is refused with a signature that is missing, of another key, symmetric, or changed', async () => {
      const [header = '', payload = '', signature = ''] = token.split('.')
      const body = `${header}.${payload}`
      await refused(`${body}.`)
      await refused(`${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`)
      await refused(`${body}.${Buffer.alloc(64).toString('base64url')}`)
      await refused(`${body}.${signature.slice(0, -4)}AAAA`)
      await refused(forged({}, {}, generateKeyPairSync('ed25519').privateKey))
      const symmetric = `${part({ ...partsOf(token)[0], alg: 'HS256' })}.${payload}`
      const publicKey = JSON.stringify(partsOf(token)[0]?.kid)
      await refused(`${symmetric}.${createHmac('sha256', publicKey).update(symmetric).digest('base64url')}`)
    })

    it('is refused when a claim stands there twice, although the signature is right', async () => {
      const [header = {}, payload = {}] = partsOf(token)
      const twice = JSON.stringify(payload).replace('{', `{"sub":"${randomUUID()}",`)
      await refused(signed(header, twice, key))
    })
  })

  describe('headers of clients', () => {
    const claims = (): Record<string, string> => {
      const admin = part({ tenantId: randomUUID(), rights: { 'user:manage': 'all' }, audience: ['*'] })
      return {
        'nx-context': `${admin}.${part('x'.repeat(32))}`,
        'nx-tenant': randomUUID(),
        'nx-budget-ms': '1',
        'x-tenant': randomUUID(),
        'x-tenant-id': randomUUID(),
        'x-user': randomUUID(),
        'x-user-id': randomUUID(),
        'x-roles': 'admin',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-real-ip': '203.0.113.9',
        forwarded: 'for=203.0.113.9',
        'x-http-method-override': 'DELETE',
        'x-original-url': '/api/v1/users',
        'x-rewrite-url': '/api/v1/users',
      }
    }

    it('cannot say who calls', async () => {
      expect((await nobody.get('/auth/me', { headers: claims() })).status).toBe(401)
      const [plain, claiming] = [await buyer.get('/auth/me'), await buyer.get('/auth/me', { headers: claims() })]
      expect([claiming.status, claiming.text]).toEqual([200, plain.text])
      const manage = { name: 'X', email: 'x@demo.example', initialPassword: DEMO_PASSWORD, roles: ['admin'] }
      expect((await buyer.post('/users', manage, { headers: claims() })).status).toBe(403)
    })

    it('cannot say from where, nor turn one request into another', async () => {
      const made = await buyer.post('/vendors', { name: 'Forwarded', country: 'DE' }, { headers: claims() })
      expect(made.status).toBe(201)
      const { vendorId } = bodyOf<{ vendorId: string }>(made)
      const auditor = await new WatchedPerson(nexus.url, watch).signIn('auditor@demo.example', DEMO_PASSWORD)
      let items: Json[] = []
      for (let turn = 0; turn < 1_000 && items.length === 0; turn += 1)
        ({ items } = bodyOf<{ items: Json[] }>(await auditor.get(`/audit?entity=vendor&entityId=${vendorId}`)))
      expect(items).toMatchObject([{ ip: '127.0.0.1' }])
    })

    it('of another origin are given no permission', async () => {
      const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
      expect((await ask('OPTIONS', '/api/v1/vendors', preflight)).status).toBe(404)
      expect((await ask('GET', '/api/v1/health', preflight)).headers.get('access-control-allow-origin')).toBeNull()
    })
  })

  describe('addresses', () => {
    it('below /api mean those below /api/v1', async () => {
      const made = await buyer.post('/vendors', { name: 'Alias', country: 'DE' })
      const { vendorId } = bodyOf<{ vendorId: string }>(made)
      const authorization = `Bearer ${token}`
      const [short, long] = [
        await ask('GET', `/api/vendors/${vendorId}`, { authorization }),
        await ask('GET', `/api/v1/vendors/${vendorId}`, { authorization }),
      ]
      expect([short.status, short.text, short.headers.get('etag')]).toEqual([200, long.text, long.headers.get('etag')])
      expect((await ask('GET', '/api/health')).status).toBe(200)
      expect((await ask('GET', '/api/openapi.json')).text).toBe((await ask('GET', '/api/v1/openapi.json')).text)
    })

    it('are the same request under one idempotency key', async () => {
      const body = JSON.stringify({ name: 'Alias twice', country: 'DE' })
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      }
      const send = async (path: string) => fetch(`${nexus.url}${path}`, { method: 'POST', headers, body })
      const [first, second] = [await send('/api/vendors'), await send('/api/v1/vendors')]
      expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true'])
      expect(second.headers.get('location')).toBe(first.headers.get('location'))
      expect(await second.text()).toBe(await first.text())
    })

    it.each([
      ['GET', '/'],
      ['GET', '/.git/config'],
      ['GET', '/.env'],
      ['GET', '/metrics'],
      ['GET', '/debug'],
      ['GET', '/package.json'],
      ['GET', '/api'],
      ['GET', '/api/'],
      ['GET', '/api/v1'],
      ['GET', '/api/v2/vendors'],
      ['GET', '/api/v1/vendors/'],
      ['GET', '/api/v1/Vendors'],
      ['GET', '/api/v1//vendors'],
      ['GET', '/api/v1/problems/constructor'],
      ['PUT', '/api/v1/vendors'],
      ['DELETE', '/api/v1/vendors'],
      ['POST', '/api/v1/health'],
    ])('%s %s is nothing', async (method, path) => {
      expect((await ask(method, path)).status).toBe(404)
    })

    it.each(['/api/v1/vendors/%zz', '/%c0%ae%c0%ae/', '/api/v1/vendors/%ff'])('%s cannot be read', async (path) => {
      expect([400, 401, 404]).toContain((await ask('GET', path)).status)
    })

    it('are those of the API description and no others', async () => {
      type Methods = Readonly<Record<string, { security?: unknown[] }>>
      const { paths } = bodyOf<{ paths: Record<string, Methods> }>(await ask('GET', '/api/v1/openapi.json'))
      const templates = Object.entries(paths).map(([path, methods]) => ({
        address: `/api/v1${path.replace(/^\/api\/v1/, '')}`.replaceAll(/\{[^}]+\}/g, randomUUID()),
        form: new RegExp(`^/api/v1${path.replace(/^\/api\/v1/, '').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
        methods,
      }))
      expect(templates.length).toBeGreaterThan(30)
      const wrong: string[] = []
      for (const { address } of templates) {
        for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
          const operation = templates.find(({ form, methods }) => form.test(address) && Object.hasOwn(methods, method))
            ?.methods[method]
          const answer = await ask(method.toUpperCase(), address)
          const { code } = bodyOf<{ code?: string }>(answer)
          const fine =
            operation === undefined
              ? code === 'request.no_such_route'
              : operation.security?.length === 0
                ? code !== 'request.no_such_route' && answer.status !== 401
                : answer.status === 401
          if (!fine) wrong.push(`${method} ${address}: ${String(answer.status)} ${code ?? ''}`)
        }
      }
      expect(wrong).toEqual([])
    })
  })

  describe('bytes that are no plain HTTP request', () => {
    /** Sends the bytes and waits until the server has closed the connection. */
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(nexus.url)
        const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'))
        let received = ''
        const timer = setTimeout(() => socket.destroy(new Error(`still open after: ${received}`)), 4_000)
        socket.on('data', (chunk) => (received += chunk.toString('latin1')))
        socket.on('error', reject)
        socket.on('close', () => {
          clearTimeout(timer)
          resolve(received)
        })
      })
    const post = 'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

    it.each([
      ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`],
      ['length and chunks', `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
      ['two encodings', `${post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`],
      ['an unknown encoding', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
      ['a blank before the colon', `${post}Content-Length : 2\r\n\r\n{}`],
      ['a line that goes on', `${post}X: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`],
      ['a length that is no number', `${post}Content-Length: +2\r\n\r\n{}`],
      ['line feeds alone', post.replaceAll('\r\n', '\n') + 'Content-Length: 2\n\n{}'],
      ['a chunk size that is none', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
      ['a control character in a header', `${post}X: a\x00b\r\n\r\n`],
      ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
      ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
      ['a version that is none', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ])('are refused and the connection closed: %s', async (_what, text) => {
      const answer = await raw(text)
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      expect(head.toLowerCase()).toContain('content-type: application/problem+json')
      const headers = new Headers(
        head
          .split('\r\n')
          .slice(1)
          .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      const { instance: _none, ...problem } = JSON.parse(body) as Json
      expect(problem).toMatchObject({ status: 400, code: 'request.malformed', trace_id: headers.get('x-trace-id') })
      watch.see('raw', { status: 400, headers, text: body, body: { ...problem, instance: '/' } as never })
    })

    it('without a host are refused by the server itself', async () => {
      expect(await raw('GET /api/v1/health HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*\r\nConnection: close\r\n/s)
    })

    it('do not disturb others', async () => {
      expect((await buyer.get('/auth/me')).status).toBe(200)
    })
  })

  describe('every answer', () => {
    it('has the headers that protect it, refusals and pages included', async () => {
      await ask('GET', '/api/v1/problems/validation')
      await ask('GET', '/api/v1/reference')
      const read = await buyer.get('/auth/me')
      await buyer.get('/auth/me', { headers: { 'if-none-match': read.headers.get('etag') ?? '' } })
      expect(watch.without(EVERYWHERE)).toEqual([])
    })

    it('lets the reference have its own style and nothing else', async () => {
      const page = await ask('GET', '/api/v1/reference')
      const style = /<style>([^<]*)<\/style>/.exec(page.text)?.[1] ?? ''
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
      expect(policy).not.toContain('unsafe')
      expect(page.text).not.toMatch(/<script|onload=|style="/)
    })

    it('that refuses is complete and tells nothing of the inside', () => {
      expect(watch.refusals.length).toBeGreaterThan(150)
      expect(watch.incomplete()).toEqual([])
      expect(watch.talkative()).toEqual([])
    })
  })
})
