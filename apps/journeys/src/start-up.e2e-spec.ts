import { randomBytes, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describeOn, testDatabaseKind } from '@nexus/testing'
import pg from 'pg'
import { Installation, type Serving } from './installation.adapter.js'
import { type Answer, DEMO_PASSWORD, Person } from './person.adapter.js'

const PEOPLE = [
  ...['admin', 'requester', 'approver-one', 'approver-two', 'buyer', 'receiver'],
  ...['payables', 'payment-one', 'payment-two', 'auditor'],
]
/** A port on which nobody answers. */
const UNREACHABLE = 'postgres://nexus_app:canary-password@127.0.0.1:1/nexus'

// Each test starts the platform several times, beside other suites.
jest.setTimeout(120_000)

const bodyOf = <T>(answer: Answer): T => answer.body as unknown as T
const health = async (url: string): Promise<Answer> => new Person(url).get('/health')

// Of the embedded host, on both databases: folder, keys, choice of the database, one process.
describe('the start', () => {
  let installation: Installation
  const installations: Installation[] = []
  const fresh = async (kind?: 'sqlite' | 'postgres'): Promise<Installation> => {
    const made = await Installation.make(kind)
    installations.push(made)
    return made
  }
  beforeAll(async () => (installation = await fresh()))
  afterAll(() => Promise.all(installations.map((each) => each.remove())))

  describe('for the first time and again', () => {
    let first: Serving
    let second: Serving
    let vendor: Answer
    let token: string

    beforeAll(async () => {
      first = await installation.start()
    })
    afterAll(() => second.stop())

    it('says where it is, on which database, and who can sign in', async () => {
      const output = first.output()
      expect(output).toContain(`ready at ${first.url}`)
      expect(output).toMatch(testDatabaseKind() === 'sqlite' ? /Database: SQLite in \S+/ : /Database: PostgreSQL/)
      for (const name of PEOPLE) {
        expect(output).toContain(`${name}@demo.example`)
        await Person.demo(first.url, name)
      }
      const answer = await health(first.url)
      expect(answer).toMatchObject({ status: 200, body: { status: 'ok', database: { kind: testDatabaseKind() } } })
      expect(answer.headers.get('nexus-database')).toBe(testDatabaseKind())
    })

    it('keeps its data folder and its keys to its owner', () => {
      const modeOf = (path: string): number => statSync(join(installation.dataFolder, path)).mode & 0o077
      for (const path of ['', 'keys', 'keys/signing-keys.json', 'keys/downloads.key', 'keys/refresh-tokens.key'])
        expect([path, modeOf(path)]).toEqual([path, 0])
    })

    it('refuses a second process on the same folder and names the first', async () => {
      for (const command of testDatabaseKind() === 'sqlite' ? ['start', 'migrate'] : ['start']) {
        const { code, output } = await installation.run([command])
        expect([command, code]).toEqual([command, 1])
        expect(output).toContain(`in use by process ${String(first.processId)}. Stop that one, or`)
      }
      expect((await health(first.url)).status).toBe(200)
    })

    it('keeps what was there, seeds nothing twice and leaves people signed in', async () => {
      const buyer = await Person.demo(first.url, 'buyer')
      vendor = await buyer.post('/vendors', { name: 'Kept', country: 'DE' })
      const login = await buyer.post('/auth/login', { email: 'buyer@demo.example', password: DEMO_PASSWORD })
      token = bodyOf<{ accessToken: string }>(login).accessToken
      // Somebody guesses at the administrator's password: the next start must not depend on that login.
      for (let attempt = 0; attempt < 6; attempt += 1)
        await new Person(first.url).post('/auth/login', { email: 'admin@demo.example', password: 'a wrong guess' })
      expect(await first.stop()).toBe(0)

      second = await installation.start()
      for (const name of PEOPLE) expect(second.output()).toContain(`${name}@demo.example`)
      const headers = { authorization: `Bearer ${token}` }
      const nobody = new Person(second.url)
      const { vendorId } = bodyOf<{ vendorId: string }>(vendor)
      expect((await nobody.get(`/vendors/${vendorId}`, { headers })).text).toBe(vendor.text)
      const users = await nobody.get('/users?limit=200', { headers })
      expect(bodyOf<{ items: unknown[] }>(users).items).toHaveLength(PEOPLE.length)
    })
  })

  it('completes the demo organization that killed starts have left unfinished', async () => {
    const cutOff = await fresh()
    for (const milliseconds of [900, 1_500]) {
      const { code } = await cutOff.run(['start'], {}, milliseconds)
      expect(code).toBeNull()
    }
    const serving = await cutOff.start()
    for (const name of PEOPLE) await Person.demo(serving.url, name)
    const admin = await Person.demo(serving.url, 'admin')
    for (const [path, count] of [['/users', PEOPLE.length] as const, ['/legal-entities', 1] as const])
      expect([path, bodyOf<{ items: unknown[] }>(await admin.get(path)).items.length]).toEqual([path, count])
    await serving.kill()
  })

  describeOn('sqlite')('chooses the database', () => {
    it('by the flag, whatever the settings say', async () => {
      const settings = { NODE_ENV: 'production', DB_FALLBACK_STRATEGY: 'postgres', DATABASE_URL: UNREACHABLE }
      const serving = await (await fresh('sqlite')).start(settings, ['--force-sqlite'])
      const answer = await health(serving.url)
      expect(answer.body).toMatchObject({ database: { kind: 'sqlite' } })
      expect(answer.text).not.toContain('note')
      expect(answer.headers.get('nexus-database')).toBe('sqlite')
      await serving.kill()
    })

    it('takes SQLite when PostgreSQL does not answer, and says so everywhere', async () => {
      const settings = { DB_FALLBACK_STRATEGY: 'auto', DATABASE_URL: UNREACHABLE }
      const serving = await (await fresh('sqlite')).start(settings)
      const answer = await health(serving.url)
      const note = expect.stringContaining('PostgreSQL did not answer') as string
      expect(answer.body).toMatchObject({ status: 'ok', database: { kind: 'sqlite', note } })
      expect(answer.headers.get('nexus-database')).toBe('sqlite, fallback')
      expect(serving.output()).toMatch(/Database: SQLite in .*PostgreSQL did not answer/)
      expect(serving.output()).not.toContain('canary-password')
      await serving.kill()
    })

    it('does not start when it must be PostgreSQL and that does not answer', async () => {
      const settings = { DB_FALLBACK_STRATEGY: 'postgres', DATABASE_URL: UNREACHABLE }
      const { code, output } = await (await fresh('sqlite')).run(['start'], settings)
      expect(code).toBe(1)
      expect(output).toContain('DATABASE_URL')
      expect(output).not.toMatch(/canary-password|\bat \S+ \(/)
    })
  })

  describe('in production', () => {
    it('refuses to guess the database', async () => {
      const settings = { NODE_ENV: 'production', DB_FALLBACK_STRATEGY: 'auto', DATABASE_URL: UNREACHABLE }
      const { code, output } = await installation.run(['start'], settings)
      expect([code, output.includes('DB_FALLBACK_STRATEGY')]).toEqual([78, true])
    })

    it('refuses to be killed by a test setting', async () => {
      const settings = { NODE_ENV: 'production', NX_FAILPOINT: 'after-commit' }
      const { code, output } = await installation.run(['start'], settings)
      expect([code, output]).toEqual([1, expect.stringMatching(/^nexus: NX_FAILPOINT is set .*Remove it\.\n$/)])
    })

    it('seeds nothing and prints no password', async () => {
      const serving = await (await fresh()).start({ NODE_ENV: 'production' })
      expect(serving.output()).not.toMatch(/demo\.example|password/)
      const login = { email: 'admin@demo.example', password: DEMO_PASSWORD }
      expect((await new Person(serving.url).post('/auth/login', login)).status).toBe(401)
      await serving.kill()
    })
  })

  describeOn('sqlite')('refuses settings that are wrong', () => {
    const canary = randomBytes(8).toString('hex')
    const wrong = {
      NODE_ENV: canary,
      NEXUS_PORT: `80${canary}`,
      NEXUS_HOST: `${canary}/..`,
      NEXUS_PUBLIC_URL: `ftp://${canary}`,
      NEXUS_TRUSTED_PROXIES: canary,
      DB_FALLBACK_STRATEGY: canary,
      AI_AGENT: canary,
      DATABASE_URL: `mysql://root:${canary}@db/nexus`,
      DATABASE_MIGRATION_URL: canary,
      ENCRYPTION_KEY: canary,
      LOG_LEVEL: canary,
    }

    it('naming all of them at once, and never their values', async () => {
      const { code, output } = await installation.run(['start'], wrong)
      expect(code).toBe(78)
      expect(Object.keys(wrong).filter((name) => !output.includes(`${name}: `))).toEqual([])
      expect(output).not.toContain(canary)
      expect(output).not.toMatch(/\bat \S+ \(/)
    })

    it.each([
      ['DATABASE_URL', { DB_FALLBACK_STRATEGY: 'postgres', DATABASE_URL: '' }],
      ['NEXUS_PORT', { NEXUS_PORT: '70000' }],
      ['AI_AGENT', { NODE_ENV: 'production', AI_AGENT: 'true', DB_FALLBACK_STRATEGY: '' }],
    ])('naming %s alone when it alone is wrong', async (name, settings) => {
      const { code, output } = await installation.run(['start'], settings)
      expect(code).toBe(78)
      expect(output).toMatch(new RegExp(`^nexus: 1 wrong setting, refusing to start:\n  ${name}: `))
    })

    it('saying which port is taken, and that another may be set', async () => {
      const other = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => other.once('listening', resolve))
      const { port } = other.address() as { port: number }
      const { code, output } = await (await fresh()).run(['start'], { NEXUS_PORT: String(port) })
      other.close()
      expect(code).toBe(1)
      expect(output).toContain(`nexus: port ${String(port)} of 127.0.0.1 is in use by another program. Set NEXUS_PORT`)
    })

    it('saying that the machine has no such address, or the folder cannot be used', async () => {
      const address = await (await fresh()).run(['start'], { NEXUS_HOST: '203.0.113.1' })
      expect([address.code, address.output]).toEqual([1, expect.stringContaining('Set NEXUS_HOST')])
      const folder = await installation.run(['start'], { NEXUS_DATA_DIR: '/dev/null/data' })
      expect([folder.code, folder.output]).toEqual([1, expect.stringContaining('Set NEXUS_DATA_DIR')])
    })
  })

  describeOn('postgres')('on PostgreSQL', () => {
    const superuser = async (sql: string): Promise<void> => {
      const client = new pg.Client({ connectionString: installation.database?.superuserUrl })
      await client.connect()
      try {
        await client.query(sql)
      } finally {
        await client.end()
      }
    }
    const as = (login: string, password: string): string => {
      const url = new URL(installation.database?.superuserUrl ?? '')
      url.username = login
      url.password = password
      return url.toString()
    }

    it('is chosen by auto when it answers', async () => {
      const serving = await installation.start({ DB_FALLBACK_STRATEGY: 'auto' })
      expect((await health(serving.url)).body).toMatchObject({ database: { kind: 'postgres' } })
      await serving.kill()
    })

    it('refuses a login to which row-level security does not apply, and says what to do', async () => {
      const login = `bypass_${randomBytes(4).toString('hex')}`
      await superuser(`CREATE ROLE ${login} LOGIN BYPASSRLS PASSWORD 'canary-password'`)
      const urls = [installation.database?.superuserUrl, as(login, 'canary-password')]
      for (const url of urls) {
        const { code, output } = await installation.run(['start'], {
          DATABASE_URL: url,
          DATABASE_MIGRATION_URL: undefined,
        })
        expect([code, output]).toEqual([1, expect.stringMatching(/(is a superuser|has BYPASSRLS), so it would see/)])
        expect(output).toContain('CREATE ROLE nexus_login LOGIN NOINHERIT')
        expect(output).not.toContain('canary-password')
      }
      await superuser(`DROP ROLE ${login}`)
    })

    it('asks for the migration command when it may not migrate by itself, and starts after it', async () => {
      const empty = await fresh()
      const { code, output } = await empty.run(['start'], { DATABASE_MIGRATION_URL: undefined })
      expect([code, output]).toEqual([1, expect.stringMatching(/migrations are missing.*Run: .*migrate/)])
      for (let turn = 0; turn < 2; turn += 1)
        expect(await empty.run(['migrate'])).toEqual({ code: 0, output: 'The schema on postgres is up to date.\n' })
      const serving = await empty.start({ DATABASE_MIGRATION_URL: undefined })
      expect((await health(serving.url)).status).toBe(200)
      await serving.kill()
    })
  })

  describe('and the end', () => {
    /** Creates vendors from eight clients until the server is gone; what was answered 201 is acknowledged. */
    const load = (url: string, buyer: Person) => {
      const acknowledged = new Map<string, string>()
      const others: number[] = []
      const client = async (): Promise<void> => {
        for (;;) {
          const answer = await buyer.post('/vendors', { name: `End ${randomUUID()}`, country: 'DE' }).catch(() => null)
          if (answer === null) return
          if (answer.status === 201) acknowledged.set(bodyOf<{ vendorId: string }>(answer).vendorId, answer.text)
          else others.push(answer.status)
        }
      }
      const clients = Promise.all(Array.from({ length: 8 }, client))
      const until = async (count: number): Promise<void> => {
        while (acknowledged.size < count) await health(url)
      }
      return { acknowledged, others, until, over: clients }
    }
    const drained = async (url: string): Promise<void> => {
      type Services = { services: Record<string, { undelivered: number }> }
      for (let turn = 0; turn < 3_000; turn += 1) {
        const { services } = bodyOf<Services>(await health(url))
        if (Object.values(services).every((service) => service.undelivered === 0)) return
      }
      throw new Error('there are still undelivered events')
    }
    const audited = async (auditor: Person): Promise<string[]> => {
      type Page = { items: { entityId: string; action: string }[]; nextCursor: string | null }
      const ids: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const next: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const page = bodyOf<Page>(await auditor.get(`/audit?entity=vendor&limit=200&sort=at${next}`))
        ids.push(...page.items.map((item) => item.entityId))
        cursor = page.nextCursor
      }
      return ids
    }

    it('by SIGTERM or SIGKILL under load loses nothing that was acknowledged', async () => {
      const own = await fresh()
      let serving = await own.start()
      const kept = new Map<string, string>()
      for (const signal of ['SIGTERM', 'SIGKILL']) {
        const { acknowledged, others, until, over } = load(serving.url, await Person.demo(serving.url, 'buyer'))
        await until(60)
        const stopping = performance.now()
        if (signal === 'SIGTERM') {
          expect(await serving.stop()).toBe(0)
          expect(performance.now() - stopping).toBeLessThan(10_000)
        } else await serving.kill()
        await over
        // Whoever got another answer than 201 got none at all, or was told that the service is going away.
        expect(others.filter((status) => status !== 503)).toEqual([])
        for (const [id, text] of acknowledged) kept.set(id, text)
        serving = await own.start()
        await drained(serving.url)
      }
      const buyer = await Person.demo(serving.url, 'buyer')
      // One after the other: all at once is more than a slow machine takes on.
      const read: string[] = []
      for (const id of kept.keys()) read.push((await buyer.get(`/vendors/${id}`)).text)
      expect(read).toEqual([...kept.values()])
      const rows = await audited(await Person.demo(serving.url, 'auditor'))
      expect(new Set(rows).size).toBe(rows.length)
      expect([...kept.keys()].filter((id) => !rows.includes(id))).toEqual([])
      await serving.kill()
    })
  })

  describeOn('sqlite')('commands', () => {
    it('settings prints every variable for an environment file, without secrets', async () => {
      const { code, output } = await installation.run(['settings'], { ENCRYPTION_KEY: 'canary' })
      expect(code).toBe(0)
      for (const name of ['NEXUS_PORT', 'NEXUS_DATA_DIR', 'DB_FALLBACK_STRATEGY', 'DATABASE_URL', 'ENCRYPTION_KEY'])
        expect(output).toMatch(new RegExp(`^# ${name}=`, 'm'))
      expect(output).not.toContain('canary')
    })

    it('openapi prints the API description, whole and without settings', async () => {
      const { code, output } = await installation.run(['openapi'], { DB_FALLBACK_STRATEGY: 'wrong' })
      expect(code).toBe(0)
      expect(JSON.parse(output)).toMatchObject({ openapi: '3.1.0', paths: expect.any(Object) })
    })

    it('migrate makes the schema, as often as it is called', async () => {
      const empty = await fresh()
      for (let turn = 0; turn < 2; turn += 1)
        expect(await empty.run(['migrate'])).toEqual({ code: 0, output: 'The schema on sqlite is up to date.\n' })
    })

    it.each([[['bogus']], [['start', '--bogus']], [['start', 'bogus']], [['constructor']]])(
      'that are unknown are refused with those there are: %s',
      async (words) => {
        const { code, output } = await installation.run(words)
        expect([code, output]).toEqual([
          2,
          expect.stringMatching(
            /^nexus: (".*(bogus|constructor)" is not known\. Commands: start, serve, .*audit verify|Unknown option '--bogus'\. Options of start: --force-sqlite\.).*\n$/,
          ),
        ])
      },
    )
  })
})
