import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabaseKind } from '@nexus/testing'
import { type LogLine, linesOfTrace, logLines } from './log-lines.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { type Answer, DEMO_PASSWORD, Person } from './person.adapter.js'

interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
}

type Item = Readonly<Record<string, unknown>>

const bodyOf = <T>(answer: Answer): T => answer.body as unknown as T
const traceOf = (answer: Answer): string => answer.headers.get('x-trace-id') ?? ''
const etagOf = (answer: Answer): string => answer.headers.get('etag') ?? ''
const bearer = (tokens: Tokens) => ({ headers: { authorization: `Bearer ${tokens.accessToken}` } })

const isCluster = testDatabaseKind() === 'postgres'
const mode = isCluster ? 'cluster' : 'embedded'

describe('what is recorded of a request', () => {
  let nexus: NexusProcess
  let admin: Person
  let buyer: Person
  let nobody: Person

  const login = async (email: string, password = DEMO_PASSWORD): Promise<Tokens> => {
    const answer = await nobody.post('/auth/login', { email, password })
    expect(answer.status).toBe(200)
    return bodyOf<Tokens>(answer)
  }
  const colleague = async (roles: string[], password = 'seven ships in the harbour') => {
    const email = `${randomUUID()}@demo.example`
    const answer = await admin.post('/users', { name: 'Colleague', email, initialPassword: password, roles })
    expect(answer.status).toBe(201)
    return { userId: bodyOf<{ userId: string }>(answer).userId, email, tokens: await login(email, password) }
  }
  const changeUser = async (userId: string, change: object): Promise<void> => {
    const read = await admin.get(`/users/${userId}`)
    expect((await admin.patch(`/users/${userId}`, change, { ifMatch: etagOf(read) })).status).toBe(200)
  }
  const lineOf = async (answer: Answer): Promise<LogLine[]> => linesOfTrace(nexus.output, traceOf(answer))
  const auditOf = async (entity: string, entityId: string, count: number): Promise<Item[]> => {
    for (let turn = 0; turn < 1_000; turn += 1) {
      const answer = await admin.get(`/audit?entity=${entity}&entityId=${entityId}&sort=at`)
      const { items } = bodyOf<{ items: Item[] }>(answer)
      if (items.length >= count) return items
      await pause(10)
    }
    return []
  }

  beforeAll(async () => {
    nexus = await startNexus()
    nobody = new Person(nexus.url)
    admin = await Person.demo(nexus.url, 'admin')
    buyer = await Person.demo(nexus.url, 'buyer')
  }, START_MS)
  afterAll(() => nexus.dispose())

  describe('the trace', () => {
    it('of the caller goes on in the answer and in the log', async () => {
      const traceId = randomBytes(16).toString('hex')
      const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-01`
      const answer = await buyer.get('/auth/me', { headers: { traceparent } })
      expect(traceOf(answer)).toBe(traceId)
      expect(await lineOf(answer)).toMatchObject([{ operation: 'identity.session.me.v1' }])
    })

    it.each([
      '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
      'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01',
      "00-'; DROP TABLE vendor; --",
    ])('is a new one when the caller sent %s', async (traceparent) => {
      const answer = await buyer.get('/auth/me', { headers: { traceparent } })
      expect(traceOf(answer)).toMatch(/^[0-9a-f]{32}$/)
      expect(traceparent).not.toContain(traceOf(answer))
    })
  })

  describe('the log', () => {
    it('has one line for each request, with who, what and how it ended', async () => {
      const answer = await buyer.post('/vendors', { name: 'One line', country: 'DE' })
      const [line, ...more] = await lineOf(answer)
      expect(more).toEqual([])
      const { createdBy } = bodyOf<{ createdBy: string }>(answer)
      expect(line).toEqual({
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: isCluster ? 'gateway' : 'nexus',
        msg: 'request',
        trace_id: traceOf(answer),
        tenant: expect.stringMatching(/^[0-9a-f-]{36}$/),
        user: createdBy,
        operation: 'procurement.vendor.create.v1',
        method: 'POST',
        status: 201,
        ms: expect.any(Number),
      })
    })

    it('says of a refusal which one it was', async () => {
      const unknown = await buyer.get(`/vendors/${randomUUID()}`)
      expect(await lineOf(unknown)).toMatchObject([
        { operation: 'procurement.vendor.get.v1', status: 404, error_code: 'request.not_found', level: 'info' },
      ])
      const anonymous = await nobody.get('/vendors')
      expect(await lineOf(anonymous)).toMatchObject([{ status: 401, error_code: 'auth.unauthenticated' }])
      const nowhere = await nobody.get('/nowhere')
      expect(await lineOf(nowhere)).toMatchObject([
        { operation: 'none', status: 404, error_code: 'request.no_such_route' },
      ])
    })

    it('keeps a line a line, whatever is sent', async () => {
      const before = logLines(nexus.output()).length
      const text = 'x"}\n{"level":"fatal","msg":"forged"}\r\n'
      const answers = [
        await buyer.post('/vendors', { name: text, country: text, [text]: text }),
        await buyer.get(`/vendors?name=${encodeURIComponent(text)}&${encodeURIComponent(text)}=1`),
        await buyer.get(`/vendors/${encodeURIComponent(text)}`),
        await nobody.post('/auth/login', { email: text, password: text }),
      ]
      for (const answer of answers) expect(await lineOf(answer)).toHaveLength(1)
      const lines = logLines(nexus.output())
      expect(lines.length - before).toBe(answers.length)
      expect(lines.filter((line) => line.msg === 'forged')).toEqual([])
    })

    it('holds no secret and nothing personal, in whatever field it was sent', async () => {
      const canary = (): string => `canary${randomBytes(8).toString('hex')}`
      const planted: string[] = []
      const plant = (text: string): string => {
        planted.push(text)
        return text
      }
      const password = plant(`${randomBytes(8).toString('hex')} river lamps`)
      const email = plant(`${canary()}@canary.example`)
      const name = plant(canary())
      const added = await admin.post('/users', { name, email, initialPassword: password, roles: ['buyer'] })
      expect(added.status).toBe(201)
      const tokens = await login(email, password)
      planted.push(tokens.accessToken, tokens.refreshToken, ...tokens.accessToken.split('.').slice(1))

      const iban = 'DE02120300000000202051'
      planted.push(iban, 'DE02 1203 0000 0000 2020 51')
      const vendor = {
        name: plant(canary()),
        country: 'DE',
        taxId: plant('DE129273398'),
        bankAccounts: [{ iban: 'DE02 1203 0000 0000 2020 51', bic: plant('BYLADEM1001'), holder: plant(canary()) }],
      }
      const withToken = bearer(tokens)
      const made = await nobody.post('/vendors', vendor, withToken)
      expect(made.status).toBe(201)
      const { vendorId } = bodyOf<{ vendorId: string }>(made)
      expect((await nobody.post('/vendors', vendor, withToken)).status).toBe(409)

      const headers = {
        ...withToken.headers,
        'user-agent': plant(canary()),
        referer: `https://${plant(canary())}.example/`,
        cookie: `session=${plant(canary())}`,
        'x-api-key': plant(canary()),
        'x-forwarded-for': plant('203.0.113.77'),
        'x-secret': plant(canary()),
      }
      const anything = plant(canary())
      const key = plant(canary())
      const answers = [
        await nobody.get(`/vendors?name=${anything}&${anything}=${anything}`, { headers }),
        await nobody.get(`/vendors/${anything}`, { headers }),
        await nobody.get(`/${anything}?token=${anything}`, { headers }),
        await nobody.post('/vendors', { ...vendor, [anything]: anything, taxId: [anything] }, { headers, key }),
        await nobody.post('/vendors', `{"name":"${anything}"`, { headers, key }),
        await nobody.post('/vendors', anything, { headers, key, contentType: `text/${anything}` }),
        await nobody.patch(`/vendors/${vendorId}`, { name: anything }, { headers, ifMatch: `"${anything}"` }),
        await nobody.post('/auth/login', { email, password: plant(canary()) }),
        await nobody.post('/auth/login', { email: anything, password: anything }),
        await nobody.post('/auth/refresh-token', { refreshToken: plant(canary()) }),
        await nobody.get('/auth/me', { headers: { authorization: `Bearer ${plant(canary())}` } }),
        await nobody.get('/auth/me', { headers: { authorization: `Basic ${plant(canary())}` } }),
        await nobody.get(`/downloads/${anything}`),
        await nobody.post('/auth/logout', { refreshToken: tokens.refreshToken }),
      ]
      const output = nexus.output
      for (const answer of answers) expect(await linesOfTrace(output, traceOf(answer))).toHaveLength(1)
      const log = output()
      expect(planted.length).toBeGreaterThan(20)
      expect(planted.filter((each) => log.includes(each))).toEqual([])
    })
  })

  describe('the audit trail', () => {
    it('tells who created and changed a vendor, with what was before and after', async () => {
      const made = await buyer.post('/vendors', { name: 'Trail', country: 'DE', paymentTermsDays: 30 })
      const { vendorId, createdBy } = bodyOf<{ vendorId: string; createdBy: string }>(made)
      const path = `/vendors/${vendorId}`
      const changed = await buyer.patch(path, { paymentTermsDays: 14 }, { ifMatch: etagOf(made) })
      const refused = await buyer.patch(path, { paymentTermsDays: 7 }, { ifMatch: etagOf(made) })
      expect([changed.status, refused.status]).toEqual([200, 412])

      const actor = { kind: 'user', userId: createdBy, name: 'Demo Buyer' }
      const about = { service: 'procurement', entity: 'vendor', entityId: vendorId, actor, ip: '127.0.0.1' }
      expect(await auditOf('vendor', vendorId, 2)).toMatchObject([
        {
          ...about,
          action: 'procurement.vendor.create',
          before: null,
          after: { name: 'Trail', paymentTermsDays: 30, version: 1 },
          traceId: traceOf(made),
        },
        {
          ...about,
          action: 'procurement.vendor.update',
          before: { paymentTermsDays: 30, version: 1 },
          after: { paymentTermsDays: 14, version: 2 },
          traceId: traceOf(changed),
        },
      ])
    })

    it('is for those who may read it', async () => {
      expect((await buyer.get('/audit?entity=vendor')).status).toBe(403)
    })

    it('writes a replayed request once', async () => {
      const key = randomUUID()
      const body = { name: 'Once', country: 'DE' }
      const [made] = [await buyer.post('/vendors', body, { key }), await buyer.post('/vendors', body, { key })]
      const { vendorId } = bodyOf<{ vendorId: string }>(made)
      expect(await auditOf('vendor', vendorId, 1)).toHaveLength(1)
    })
  })

  it('leaves no event undelivered', async () => {
    type Health = { status: string; database: { kind: string }; services: Record<string, { undelivered: number }> }
    let undelivered: number[] = []
    for (let turn = 0; turn < 500; turn += 1) {
      const health = bodyOf<Health>(await nobody.get('/health'))
      expect(health).toMatchObject({ status: 'ok', mode, database: { kind: testDatabaseKind() } })
      undelivered = Object.values(health.services).map((service) => service.undelivered)
      if (undelivered.every((count) => count === 0)) break
      // The processes of a cluster say it every five seconds.
      await pause(isCluster ? 100 : 10)
    }
    expect(undelivered.length).toBeGreaterThanOrEqual(4)
    expect(undelivered.filter((count) => count > 0)).toEqual([])
  }, 180_000)

  describe('a change of rights', () => {
    const create = (tokens: Tokens): Promise<Answer> =>
      nobody.post('/vendors', { name: 'With rights', country: 'DE' }, bearer(tokens))

    it('takes effect at the next request: a role that is taken away and given back', async () => {
      const { userId, tokens } = await colleague(['buyer'])
      expect((await create(tokens)).status).toBe(201)
      await changeUser(userId, { roles: ['receiver'] })
      expect((await create(tokens)).status).toBe(403)
      await changeUser(userId, { roles: ['buyer'] })
      expect((await create(tokens)).status).toBe(201)
    })

    it('takes effect at the next request: a person who is deactivated', async () => {
      const { userId, email, tokens } = await colleague(['buyer'])
      expect((await create(tokens)).status).toBe(201)
      await changeUser(userId, { active: false })
      expect((await create(tokens)).status).toBe(401)
      const { refreshToken } = tokens
      expect((await nobody.post('/auth/refresh-token', { refreshToken })).status).toBe(401)
      const again = await nobody.post('/auth/login', { email, password: 'seven ships in the harbour' })
      expect(again.status).toBe(401)
    })

    it('takes effect at the next request: a role of the organization that loses a permission', async () => {
      const grants = { 'vendor:create': 'all', 'vendor:read': 'all' }
      const role = await admin.post('/roles', { name: `Role ${randomUUID()}`, grants })
      expect(role.status).toBe(201)
      const { roleId } = bodyOf<{ roleId: string }>(role)
      const { tokens } = await colleague([roleId])
      expect((await create(tokens)).status).toBe(201)
      const change = { grants: { 'vendor:read': 'all' } }
      expect((await admin.patch(`/roles/${roleId}`, change, { ifMatch: etagOf(role) })).status).toBe(200)
      expect((await create(tokens)).status).toBe(403)
    })
  })

  it('of a logout is that both tokens are worth nothing', async () => {
    const { email, tokens } = await colleague(['buyer'])
    const other = await login(email, 'seven ships in the harbour')
    const { refreshToken } = tokens
    expect((await nobody.get('/auth/me', bearer(tokens))).status).toBe(200)
    const logout = await nobody.post('/auth/logout', { refreshToken })
    expect([logout.status, logout.text]).toEqual([204, ''])
    expect(logout.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    expect((await nobody.get('/auth/me', bearer(tokens))).status).toBe(401)
    expect((await nobody.post('/auth/refresh-token', { refreshToken })).status).toBe(401)
    expect((await nobody.post('/auth/logout', { refreshToken })).status).toBe(204)
    // The other session of the same person goes on.
    expect((await nobody.get('/auth/me', bearer(other))).status).toBe(200)
  })
})
