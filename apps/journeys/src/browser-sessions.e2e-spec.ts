import { randomUUID } from 'node:crypto'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { DEMO_PASSWORD } from './person.adapter.js'

interface Heard {
  readonly status: number
  readonly code: string | undefined
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
  readonly cookies: readonly string[]
}

/** A browser as far as cookies go: it keeps them, sends them to whoever set them, and says where a request comes from. */
class Browser {
  private readonly jar = new Map<string, string>()
  csrf = ''

  constructor(private readonly url: string) {}

  get cookies(): ReadonlyMap<string, string> {
    return this.jar
  }

  /** @param headers undefined leaves one out that a page of this origin would send */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string | undefined> = {}) {
    const all: Record<string, string | undefined> = {
      cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: this.url,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.csrf === '' ? {} : { 'nexus-csrf': this.csrf }),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: sent as Record<string, string>,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const parsed = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    const cookies = answer.headers.getSetCookie()
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/max-age=0/i.test(cookie)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return { status: answer.status, code: parsed['code'] as string, body: parsed, text, cookies } satisfies Heard
  }

  session(path: string, body: unknown, headers: Record<string, string | undefined> = {}): Promise<Heard> {
    return this.send('POST', path, body, { 'nexus-session': 'cookie', ...headers })
  }

  async signIn(email: string): Promise<Heard> {
    const answer = await this.session('/auth/login', { email, password: DEMO_PASSWORD })
    this.csrf = String(answer.body['csrfToken'])
    return answer
  }

  /** The same cookies in another page. */
  copy(): Browser {
    const other = new Browser(this.url)
    for (const [name, value] of this.jar) other.jar.set(name, value)
    other.csrf = this.csrf
    return other
  }
}

describe('the session of a browser', () => {
  let nexus: NexusProcess
  const open = (): Browser => new Browser(nexus.url)
  const signedIn = async (email = 'buyer@demo.example'): Promise<Browser> => {
    const browser = open()
    expect(await browser.signIn(email)).toMatchObject({ status: 200 })
    return browser
  }
  const aVendor = () => ({ name: `Vendor ${randomUUID()}`, country: 'DE' })

  beforeAll(async () => {
    nexus = await startNexus()
  }, START_MS)
  afterAll(() => nexus.dispose())

  it('ID-01: goes on in another organization by its cookies alone, and every answer is of that one afterwards', async () => {
    const admin = { name: 'Ada', email: `${randomUUID()}@demo.example`, password: DEMO_PASSWORD }
    const organization = { country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' }
    const browser = open()
    const ids: string[] = []
    for (const name of ['First Ltd', 'Second Ltd']) {
      const made = await browser.session('/auth/register', { organization: { ...organization, name }, admin })
      expect(made.status).toBe(201)
      browser.csrf = String(made.body['csrfToken'])
      ids.push((made.body as { organization: { organizationId: string } }).organization.organizationId)
    }
    const [first, second] = ids
    const choices = await browser.session('/auth/switch', {})
    expect([choices.status, choices.body['choices']]).toEqual([
      200,
      [
        { organizationId: first, name: 'First Ltd' },
        { organizationId: second, name: 'Second Ltd' },
      ],
    ])
    const former = browser.copy()
    const answer = await browser.session('/auth/switch', { organizationId: first })
    expect(answer).toMatchObject({ status: 200, body: { organization: { organizationId: first, name: 'First Ltd' } } })
    for (const value of browser.cookies.values()) expect(answer.text).not.toContain(value)
    browser.csrf = String(answer.body['csrfToken'])
    expect((await browser.send('GET', '/auth/me')).body).toMatchObject({ organization: { organizationId: first } })
    expect(await browser.send('POST', '/cost-centres', { code: 'CC-1', name: 'Quay' })).toMatchObject({ status: 201 })
    expect((await former.send('GET', '/auth/me')).status).toBe(401)

    const foreign = await browser.session('/auth/switch', { organizationId: randomUUID() })
    expect([foreign.status, foreign.code]).toEqual([403, 'identity.session.not_a_member'])
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    expect((await browser.session('/auth/switch', { organizationId: second }, elsewhere)).status).toBe(403)
    expect((await open().session('/auth/switch', { organizationId: second })).status).toBe(401)
  })

  describe('SEC-24', () => {
    it('is two cookies that no script, no other site and no plain connection gets, and no token in an answer', async () => {
      const browser = open()
      const answer = await browser.signIn('buyer@demo.example')
      expect(answer.cookies.map((cookie) => cookie.split('=')[0])).toEqual([
        '__Host-nexus-access',
        '__Host-nexus-refresh',
      ])
      for (const cookie of answer.cookies) {
        const attributes = cookie
          .split('; ')
          .slice(1)
          .map((each) => each.toLowerCase())
        expect(attributes).toEqual(expect.arrayContaining(['path=/', 'secure', 'httponly', 'samesite=lax']))
        expect(cookie).not.toMatch(/domain=/i)
      }
      expect(Object.keys(answer.body).sort()).toEqual([
        'csrfToken',
        'expiresIn',
        'organization',
        'sessionEndsAt',
        'tokenType',
      ])
      for (const value of browser.cookies.values()) expect(answer.text).not.toContain(value)
    })

    it('SEC-13: ends 15 minutes after the last renewal as far as the access goes, and 45 for the whole', async () => {
      const { cookies } = await open().signIn('buyer@demo.example')
      expect(cookies.map((cookie) => /max-age=(\d+)/i.exec(cookie)?.[1])).toEqual(['900', '2700'])
    })

    it('tells tokens to whoever does not ask for cookies, and sets none', async () => {
      const answer = await open().send('POST', '/auth/login', { email: 'buyer@demo.example', password: DEMO_PASSWORD })
      expect(answer.cookies).toEqual([])
      expect(answer.body).toHaveProperty('refreshToken')
    })
  })

  describe('SEC-23', () => {
    it('reads by its cookie, and changes with the token besides', async () => {
      const browser = await signedIn()
      expect((await browser.send('GET', '/auth/me')).status).toBe(200)
      expect((await browser.send('POST', '/vendors', aVendor())).status).toBe(201)
    })

    it.each<[string, Record<string, string | undefined>]>([
      ['no token', { 'nexus-csrf': undefined }],
      ['an invented token', { 'nexus-csrf': 'x'.repeat(43) }],
      ['an empty token', { 'nexus-csrf': ' ' }],
      ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      ['a page of another site in an old browser', { origin: 'https://evil.example', 'sec-fetch-site': undefined }],
      ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }],
      ['a sandboxed page', { origin: 'null', 'sec-fetch-site': undefined }],
      [
        'an address that only begins like ours',
        { origin: 'http://127.0.0.1.evil.example', 'sec-fetch-site': undefined },
      ],
      ['nothing that says where it comes from', { origin: undefined, 'sec-fetch-site': undefined }],
    ])('refuses a change with %s, and changes nothing', async (_what, headers) => {
      const browser = await signedIn()
      const vendor = aVendor()
      expect(await browser.send('POST', '/vendors', vendor, headers)).toMatchObject({
        status: 403,
        code: 'auth.cross_site_request',
      })
      const list = await browser.send('GET', `/vendors?name=${encodeURIComponent(vendor.name)}`)
      expect(list.body['items']).toEqual([])
    })

    it('takes no form of another site, whatever type it pretends', async () => {
      const browser = await signedIn()
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        const headers = {
          'content-type': type,
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
          'nexus-csrf': undefined,
        }
        expect((await browser.send('POST', '/vendors', JSON.stringify(aVendor()), headers)).status).toBe(403)
      }
    })

    it('knows the token of another session from its own', async () => {
      const browser = await signedIn()
      browser.csrf = (await signedIn('admin@demo.example')).csrf
      expect((await browser.send('POST', '/vendors', aVendor())).code).toBe('auth.cross_site_request')
    })

    it('asks nothing of the kind of a bearer token, which no page of another site can send', async () => {
      const login = await open().send('POST', '/auth/login', { email: 'buyer@demo.example', password: DEMO_PASSWORD })
      const headers = {
        authorization: `Bearer ${String(login.body['accessToken'])}`,
        origin: 'https://partner.example',
        'sec-fetch-site': 'cross-site',
      }
      expect((await open().send('POST', '/vendors', aVendor(), headers)).status).toBe(201)
    })

    it('does not stand in for a bearer token that is not good', async () => {
      const browser = await signedIn()
      expect((await browser.send('GET', '/auth/me', undefined, { authorization: 'Bearer x.y.z' })).status).toBe(401)
    })

    it.each(['/auth/login', '/auth/refresh-token', '/auth/logout'])('lets no other site use %s', async (path) => {
      const browser = await signedIn()
      const body = path === '/auth/login' ? { email: 'admin@demo.example', password: DEMO_PASSWORD } : {}
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      expect(await browser.session(path, body, foreign)).toMatchObject({ status: 403, cookies: [] })
      expect((await browser.send('GET', '/auth/me')).body).toMatchObject({ email: 'buyer@demo.example' })
    })
  })

  describe('renewal', () => {
    it('gives both cookies successors, with the same token against forgery', async () => {
      const browser = await signedIn()
      const before = browser.copy()
      const answer = await browser.session('/auth/refresh-token', {})
      expect(answer).toMatchObject({ status: 200, body: { csrfToken: before.csrf } })
      for (const [name, value] of before.cookies) expect(browser.cookies.get(name)).not.toBe(value)
      expect((await browser.send('POST', '/vendors', aVendor())).status).toBe(201)
    })

    it('IDN-05: two tabs at once get the same successor, and neither is signed out', async () => {
      const browser = await signedIn()
      const [one, two] = [browser.copy(), browser.copy()]
      const answers = await Promise.all([one, two].map((tab) => tab.session('/auth/refresh-token', {})))
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(one.cookies.get('__Host-nexus-refresh')).toBe(two.cookies.get('__Host-nexus-refresh'))
    })

    it('is not for a browser without a session', async () => {
      expect(await open().session('/auth/refresh-token', {})).toMatchObject({ status: 401, cookies: [] })
    })
  })

  it('ends for good when the person signs out', async () => {
    const browser = await signedIn()
    const other = browser.copy()
    const answer = await browser.session('/auth/logout', {})
    expect(answer.status).toBe(204)
    expect(browser.cookies.size).toBe(0)
    expect((await browser.send('GET', '/auth/me')).status).toBe(401)
    expect((await other.session('/auth/refresh-token', {})).status).toBe(401)
  })
})
